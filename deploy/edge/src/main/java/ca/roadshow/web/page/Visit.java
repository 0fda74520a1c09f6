package ca.roadshow.web.page;

import ca.roadshow.web.input.PercentEncoding;
import ca.roadshow.web.locale.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the layout knows of the page asked for; templates see it as {@code visit}.
 *
 * @param query as sent, empty where there was none
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

    /** Links lead to this path again, and what begins with two slashes would lead to another site. */
    private static String local(String path) {
        return LocalPath.of(path).map(LocalPath::value).orElse("/");
    }

    /** The same page in the other language. */
    public String otherUrl() {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang="
                + language.other().code();
    }

    /** Which part of the site the page belongs to, for the navigation; empty for none of its parts. */
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
        // With a malformed query, the link to the other language would be refused too.
        if (query == null || !PercentEncoding.isWellFormed(query)) return "";
        return query.replaceAll("(^|&)" + name + "=[^&]*", "").replaceFirst("^&", "");
    }
}
