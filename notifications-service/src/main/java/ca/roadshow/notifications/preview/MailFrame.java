package ca.roadshow.notifications.preview;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/** Builds the response with the HTML of a mail, for a frame on a page of this site. */
final class MailFrame {

    /**
     * The content security policy: the mail has inline styles, runs no scripts, loads only images of this site, and opens links
     * in a new window.
     */
    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
            + "img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'self'; form-action 'none'; frame-ancestors 'self'";

    private static final Pattern HEAD = Pattern.compile("<head\\b[^<>]*+>", Pattern.CASE_INSENSITIVE);
    private static final String BASE = "$0<base target=\"_blank\">";

    private MailFrame() {}

    static String of(String html, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        return HEAD.matcher(html).replaceFirst(BASE);
    }
}
