package ca.roadshow.web.input;

import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Binds parameters to a form. An invalid name, such as {@code topics[300]} or {@code agenda[-1]}, is bad input;
 * Spring throws exceptions for it that a programming error could throw too.
 */
class GuardedBinder extends ExtendedServletRequestDataBinder {

    GuardedBinder(@Nullable Object target, String name) {
        super(target, name);
    }

    @Override
    public void construct(ServletRequest request) {
        guarded(() -> super.construct(request));
    }

    @Override
    public void bind(ServletRequest request) {
        guarded(() -> super.bind(request));
    }

    private static void guarded(Runnable binding) {
        try {
            binding.run();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            var refused = new ProblemException(HttpStatus.BAD_REQUEST, "request.malformed");
            refused.initCause(e);
            throw refused;
        }
    }
}
