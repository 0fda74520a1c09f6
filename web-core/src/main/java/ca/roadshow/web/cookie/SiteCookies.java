package ca.roadshow.web.cookie;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Cookies that no script reads. The public origin decides, not the request, which a proxy may have passed on over plain HTTP:
 * where it is https every cookie is {@code Secure}, and its name begins with {@code __Host-} (RFC 6265bis, 4.1.3.2), so that
 * no other host under the same domain can set it. Browsers refuse that prefix over plain HTTP.
 */
public final class SiteCookies {

    private static final String THIS_HOST_ONLY = "__Host-";

    private final boolean secure;

    public SiteCookies(URI baseUrl) {
        this.secure = "https".equalsIgnoreCase(baseUrl.getScheme());
    }

    /** What a browser calls the cookie. */
    public String nameOf(String cookie) {
        return secure ? THIS_HOST_ONLY + cookie : cookie;
    }

    /** @param life zero takes the cookie away */
    public ResponseCookie cookie(String cookie, String value, Duration life) {
        return ResponseCookie.from(nameOf(cookie), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .maxAge(life)
                .build();
    }

    /** Where the origin is https a cookie without the prefix is ignored: another host may have set it. */
    public Optional<String> valueOf(String cookie, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, nameOf(cookie))).map(found -> found.getValue());
    }
}
