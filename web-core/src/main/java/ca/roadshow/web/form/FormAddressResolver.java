package ca.roadshow.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Redirects a GET to a form's address, from the browser history or a reload, to the page with the form. */
class FormAddressResolver implements HandlerExceptionResolver {

    private final FormAddresses addresses;

    FormAddressResolver(FormAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof HttpRequestMethodNotSupportedException unsupported)
                || !Set.of("GET", "HEAD").contains(request.getMethod())
                || request.getRequestURI().startsWith("/api/")
                || !takesForms(unsupported)) {
            return null;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, addresses.localPathOf(request).value());
        return new ModelAndView();
    }

    private static boolean takesForms(HttpRequestMethodNotSupportedException unsupported) {
        var methods = unsupported.getSupportedHttpMethods();
        return methods != null && methods.contains(HttpMethod.POST);
    }
}
