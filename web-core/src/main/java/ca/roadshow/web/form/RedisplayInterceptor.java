package ca.roadshow.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives the layout what it needs to show a form again, and keeps a {@link Redisplay} away from all other handlers. */
class RedisplayInterceptor implements HandlerInterceptor {

    private final FormAddresses addresses;

    RedisplayInterceptor(FormAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (form(request, handler) != null) {
            request.setAttribute(FormAgain.ATTRIBUTE, FormAgain.elsewhere(request));
            return true;
        }
        if (!Redisplay.isAsked(request)) {
            return true;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, addresses.localPathOf(request).value());
        return false;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        var form = form(request, handler);
        if (form == null || answer == null) {
            return;
        }
        if (!Boolean.FALSE.equals(answer.getModel().get("formShown"))) {
            request.setAttribute(FormAgain.ATTRIBUTE, FormAgain.onPage(form));
        }
        if (Redisplay.isAsked(request)) {
            asSuccess(answer, response);
        }
    }

    /** A redisplay is not an input error. */
    private static void asSuccess(ModelAndView answer, HttpServletResponse response) {
        if (answer.getStatus() != null && answer.getStatus().is4xxClientError()) {
            answer.setStatus(null);
        }
        if (response.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value()) {
            response.setStatus(HttpStatus.OK.value());
        }
        if (answer.getModel().get("errors") instanceof Map<?, ?> errors && errors.containsKey(FormGuard.FIELD)) {
            var others = new LinkedHashMap<Object, Object>(errors);
            others.remove(FormGuard.FIELD);
            answer.addObject("errors", others);
        }
        if (("form." + Redisplay.CODE).equals(answer.getModel().get("refusal"))) {
            answer.getModel().remove("refusal");
        }
    }

    private static @Nullable String form(HttpServletRequest request, Object handler) {
        if (!request.getMethod().equals("POST") || !(handler instanceof HandlerMethod method)) {
            return null;
        }
        var shows = method.getMethodAnnotation(ShowsFormAgain.class);
        return shows == null ? null : shows.value();
    }
}
