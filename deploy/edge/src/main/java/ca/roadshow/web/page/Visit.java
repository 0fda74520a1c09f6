package ca.roadshow.web.page;

import ca.roadshow.web.input.PercentEncoding;
import ca.roadshow.web.locale.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The requested page, for the layout; templates use it as {@code visit}.
 *
 * @param query as sent; empty if there is none
 */
public record Visit(Language language, String path, String query) {

    static final String ATTRIBUTE = "visit";

    static Visit of(HttpServletRequest request, Locale locale) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : null;
        return new Visit(
                Language.of(locale).orElse(Language.EN),
                local(failed == null ? request.getRequestURI() : failed),
                without("lang", request.getQueryString()));
    }

    /**
     * The path for links to this page. Without this, a path that starts with two slashes would lead to another site.
     */
    private static String local(String path) {
        return LocalPath.of(path).map(LocalPath::value).orElse("/");
    }

    /** Returns the address of the same page in the other language. */
    public String otherUrl() {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang="
                + language.other().code();
    }

    /** Returns the section of the site for the navigation; empty if the page belongs to none. */
    public String section() {
        if (path.startsWith("/organizer") || path.startsWith("/cfps/manage")) return "organizer";
        if (path.startsWith("/my") || path.startsWith("/sign-in")) return "my";
        if (path.startsWith("/cfps") || path.startsWith("/proposals")) return "cfps";
        if (path.startsWith("/subscriptions")) return "subscriptions";
        var meetups = path.equals("/")
                || path.startsWith("/meetups")
                || path.startsWith("/communities")
                || path.startsWith("/roadshows");
        return meetups ? "meetups" : "";
    }

    private static String without(String name, @Nullable String query) {
        // With a malformed query, the request for the other language would be refused too.
        if (query == null || !PercentEncoding.isWellFormed(query)) return "";
        return query.replaceAll("(^|&)" + name + "=[^&]*", "").replaceFirst("^&", "");
    }
}
