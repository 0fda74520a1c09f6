package ca.roadshow.web.form;

import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A form that is sent only to be shown again, in the other language or with more rows. It is read and validated, keeps all
 * input, and has no effect, even if the input is valid.
 */
public final class Redisplay {

    /** The parameter of the button that requests it. */
    public static final String PARAMETER = "redisplay";

    static final String CODE = "shown-again";

    private Redisplay() {}

    public static boolean isAsked(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && !request.getRequestURI().startsWith("/api/")
                && request.getParameter(PARAMETER) != null;
    }

    /** Whether the current request is a redisplay. */
    public static boolean isAsked() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && isAsked(attributes.getRequest());
    }

    /**
     * Called before a form has any effect; handlers then show their form again.
     *
     * @throws ProblemException 422 {@code form.shown-again}, on the field {@code form}, if the form is only shown again
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
