package ca.roadshow.web.cookie;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** The sign-in cookie. Scripts cannot read it, and forms of other sites do not send it. */
public final class SignInCookie {

    private static final String NAME = "roadshow_sign_in";

    private final SiteCookies cookies;

    public SignInCookie(SiteCookies cookies) {
        this.cookies = cookies;
    }

    /** @param token a signed JWT (RFC 7519) */
    public ResponseCookie of(String token, Duration life) {
        return cookies.cookie(NAME, token, life);
    }

    /** Deletes the cookie. */
    public ResponseCookie none() {
        return of("", Duration.ZERO);
    }

    public Optional<String> tokenIn(HttpServletRequest request) {
        return cookies.valueOf(NAME, request);
    }
}
