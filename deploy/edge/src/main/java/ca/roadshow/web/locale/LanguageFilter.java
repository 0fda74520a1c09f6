package ca.roadshow.web.locale;

import ca.roadshow.web.cookie.SiteCookies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Sets the language of the response, stores the reader's choice for a year, and makes the language available to other
 * filters.
 */
class LanguageFilter extends OncePerRequestFilter implements OrderedFilter {

    private final LanguageResolver languages;
    private final SiteCookies cookies;

    LanguageFilter(LanguageResolver languages, SiteCookies cookies) {
        this.languages = languages;
        this.cookies = cookies;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var locale = languages.resolveLocale(request);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        // Does not call setLocale: Tomcat would then also set a charset, for images too.
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        // Calendar feeds are cached for everyone, so a request for one must not set a cookie.
        if (!request.getRequestURI().endsWith(".ics")) {
            languages.asked(request).ifPresent(language -> remember(language, response));
        }
        LocaleContextHolder.setLocale(locale);
        try {
            chain.doFilter(request, response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void remember(Language language, HttpServletResponse response) {
        var cookie = cookies.cookie(LanguageResolver.NAME, language.code(), Duration.ofDays(365));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
