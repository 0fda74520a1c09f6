package ca.roadshow.web.locale;

import ca.roadshow.web.cookie.SiteCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/** Determines the language: {@code ?lang=}, then the cookie, then {@code Accept-Language}, then English. */
class LanguageResolver implements LocaleResolver {

    static final String NAME = "lang";
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)lang=(en|fr)(?:&|$)");

    private final SiteCookies cookies;

    LanguageResolver(SiteCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request)
                .or(() -> remembered(request))
                .or(() -> preferred(request))
                .orElse(Language.EN)
                .locale();
    }

    /** Reads the query only: reading parameters would parse a form's body before its size is checked. */
    Optional<Language> asked(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) return Optional.empty();
        var found = IN_QUERY.matcher(query);
        return found.find() ? Language.of(found.group(1)) : Optional.empty();
    }

    private Optional<Language> remembered(HttpServletRequest request) {
        return cookies.valueOf(NAME, request).flatMap(Language::of);
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Optional.empty();
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale).stream())
                .findFirst();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen by ?lang=");
    }
}
