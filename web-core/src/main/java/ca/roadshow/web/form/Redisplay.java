package ca.roadshow.web.form;

import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A form that is sent only to be shown again, in the other language or with more rows: it is read and checked, everything
 * typed stays, and nothing is done, even when the input has become valid.
 */
public final class Redisplay {

    /** Sent by the button that asks for it. */
    public static final String PARAMETER = "redisplay";

    static final String CODE = "shown-again";

    private Redisplay() {}

    public static boolean isAsked(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && !request.getRequestURI().startsWith("/api/")
                && request.getParameter(PARAMETER) != null;
    }

    /** Of the request that this thread answers. */
    public static boolean isAsked() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && isAsked(attributes.getRequest());
    }

    /**
     * Goes before the effect of a form; handlers show their form again.
     *
     * @throws ProblemException 422 {@code form.shown-again}, on the field {@code form}, where the form is only shown again
     */
    public static void stop() {
        if (isAsked()) {
            throw refusal();
        }
    }

    static void stop(HttpServletRequest request) {
        if (isAsked(request)) {
            throw refusal();
        }
    }

    private static ProblemException refusal() {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "form." + CODE).field(FormGuard.FIELD, CODE);
    }
}
