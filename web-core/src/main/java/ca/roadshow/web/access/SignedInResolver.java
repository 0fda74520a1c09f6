package ca.roadshow.web.access;

import ca.roadshow.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Supplies {@link SignedIn} parameters of handlers. */
class SignedInResolver implements HandlerMethodArgumentResolver {

    static final String ATTRIBUTE = SignedIn.class.getName();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer mav,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var person = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (person == null && !parameter.isOptional()) {
            throw new ProblemException(HttpStatus.UNAUTHORIZED, "authentication.required");
        }
        return person;
    }
}
