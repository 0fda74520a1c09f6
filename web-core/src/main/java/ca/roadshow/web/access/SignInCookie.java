package ca.roadshow.web.access;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** The cookie that says who is signed in; no script can read it, and no other site's form brings it along. */
public final class SignInCookie {

    public static final String NAME = "roadshow_sign_in";

    private SignInCookie() {}

    /** @param token a signed JWT (RFC 7519) */
    public static ResponseCookie of(String token, Duration life, boolean secure) {
        return ResponseCookie.from(NAME, token)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .maxAge(life)
                .build();
    }

    /** Takes it away. */
    public static ResponseCookie none(boolean secure) {
        return of("", Duration.ZERO, secure);
    }
}
