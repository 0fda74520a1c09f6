package ca.roadshow.web.cookie;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Cookies that scripts cannot read. Depends on the public origin, not on the request, which a proxy may forward over plain HTTP:
 * if the origin is https, every cookie is {@code Secure}, and its name begins with {@code __Host-} (RFC 6265bis, 4.1.3.2), so that
 * no other host under the same domain can set it. Browsers refuse that prefix over plain HTTP.
 */
public final class SiteCookies {

    private static final String THIS_HOST_ONLY = "__Host-";

    private final boolean secure;

    public SiteCookies(URI baseUrl) {
        this.secure = "https".equalsIgnoreCase(baseUrl.getScheme());
    }

    /** Returns the cookie's name in browsers. */
    public String nameOf(String cookie) {
        return secure ? THIS_HOST_ONLY + cookie : cookie;
    }

    /** @param life zero deletes the cookie */
    public ResponseCookie cookie(String cookie, String value, Duration life) {
        return ResponseCookie.from(nameOf(cookie), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .maxAge(life)
                .build();
    }

    /**
     * Returns the value. If the origin is https, ignores a cookie without the prefix, because another host may have set
     * it.
     */
    public Optional<String> valueOf(String cookie, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, nameOf(cookie))).map(found -> found.getValue());
    }
}
