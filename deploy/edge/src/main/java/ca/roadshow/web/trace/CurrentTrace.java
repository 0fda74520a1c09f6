package ca.roadshow.web.trace;

import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** The trace of the current work. */
public final class CurrentTrace {

    static final ScopedValue<TraceParent> CURRENT = ScopedValue.newInstance();
    private static final String ATTRIBUTE = CurrentTrace.class.getName();

    private CurrentTrace() {}

    /** Returns empty outside of a request and of {@link #during}. */
    public static Optional<TraceParent> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * Returns the trace of a request until its end, also while an error page is rendered after the filters have
     * returned.
     */
    public static Optional<TraceParent> of(ServletRequest request) {
        return Optional.ofNullable((TraceParent) request.getAttribute(ATTRIBUTE));
    }

    public static <R, X extends Throwable> R during(TraceParent trace, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(CURRENT, trace).call(work);
    }

    static void keep(ServletRequest request, TraceParent trace) {
        request.setAttribute(ATTRIBUTE, trace);
    }
}
