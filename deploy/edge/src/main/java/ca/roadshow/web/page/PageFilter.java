package ca.roadshow.web.page;

import ca.roadshow.web.cookie.SignInCookie;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/** Sets security headers on every response, and supplies the layout with data of the request. */
class PageFilter extends OncePerRequestFilter implements OrderedFilter {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final LocaleResolver locales;
    private final SignInCookie signInCookie;

    PageFilter(LocaleResolver locales, SignInCookie signInCookie) {
        this.locales = locales;
        this.signInCookie = signInCookie;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 30;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        var token = carriesToken(request);
        // Sends the origin, because over plain HTTP browsers could not prove otherwise that a form is ours. Pages with
        // a token send no referrer at all.
        response.setHeader("Referrer-Policy", token ? "no-referrer" : "strict-origin");
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", ONE_YEAR);
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (token || signInCookie.tokenIn(request).isPresent()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        request.setAttribute(Visit.ATTRIBUTE, Visit.of(request, locales.resolveLocale(request)));
        chain.doFilter(request, response);
    }

    private static boolean carriesToken(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && ("&" + query).contains("&token=");
    }
}
