package ca.roadshow.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInCookieTest {

    @Test
    void isNeitherForScriptsNorForOtherSites() {
        assertThat(SignInCookie.of("token", Duration.ofHours(12), true))
                .hasToString("roadshow_sign_in=token; Path=/; Max-Age=43200; Expires=%s; Secure; HttpOnly; SameSite=Lax"
                        .formatted(expires(SignInCookie.of("token", Duration.ofHours(12), true)
                                .toString())));
    }

    @Test
    void goesOverPlainHttpOnlyWhereTheSiteDoes() {
        assertThat(SignInCookie.of("token", Duration.ofHours(12), false).isSecure())
                .isFalse();
    }

    @Test
    void isTakenAwayByAnEmptyOne() {
        var none = SignInCookie.none(true);
        assertThat(none.getValue()).isEmpty();
        assertThat(none.getMaxAge()).isZero();
    }

    private static String expires(String cookie) {
        return cookie.replaceFirst(".*Expires=([^;]+);.*", "$1");
    }
}
