package ca.roadshow.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Handles exceptions of handlers, after a controller's own exception handlers and before Spring's. */
class ProblemResolver implements HandlerExceptionResolver {

    private final ProblemRenderer renderer;

    ProblemResolver(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) return new ModelAndView();
        if (belongsToSecurity(failure)) return null;
        try {
            renderer.render(failure, request, response);
        } catch (IOException _) {
            return new ModelAndView();
        }
        return new ModelAndView();
    }

    /** Leaves these to Spring Security's filters, which decide whether to ask for a sign-in. */
    private static boolean belongsToSecurity(Exception failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().startsWith("org.springframework.security.")) return true;
        }
        return false;
    }
}
