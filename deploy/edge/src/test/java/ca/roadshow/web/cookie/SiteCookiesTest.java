package ca.roadshow.web.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SiteCookiesTest {

    private final SiteCookies overHttps = new SiteCookies(URI.create("https://meetups.example.org"));
    private final SiteCookies onThisMachine = new SiteCookies(URI.create("http://localhost:8080"));

    @Test
    void haveHostPrefixIfOriginIsHttps() {
        var cookie = overHttps.cookie("seat", "12", Duration.ofHours(12));
        assertThat(cookie.toString())
                .startsWith("__Host-seat=12; Path=/; Max-Age=43200;")
                .endsWith("; Secure; HttpOnly; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void haveNoPrefixOverPlainHttp() {
        var cookie = onThisMachine.cookie("seat", "12", Duration.ofHours(12));
        assertThat(cookie.toString())
                .startsWith("seat=12; Path=/;")
                .endsWith("HttpOnly; SameSite=Lax")
                .doesNotContain("Secure");
    }

    /** A site on a subdomain can set a cookie for this host, but not with the prefix. */
    @Test
    void areIgnoredWithoutPrefixIfOriginIsHttps() {
        assertThat(overHttps.valueOf("seat", carrying("seat"))).isEmpty();
        assertThat(overHttps.valueOf("seat", carrying("__Host-seat"))).contains("12");
        assertThat(onThisMachine.valueOf("seat", carrying("seat"))).contains("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://meetups.example.org", "http://localhost:8080"})
    void areDeletedUnderTheirName(String baseUrl) {
        var cookies = new SiteCookies(URI.create(baseUrl));
        var signIn = new SignInCookie(cookies);
        assertThat(signIn.none().getName())
                .isEqualTo(signIn.of("x.y.z", Duration.ofHours(1)).getName());
        assertThat(signIn.none().getValue()).isEmpty();
        assertThat(signIn.none().getMaxAge()).isZero();
    }

    private static MockHttpServletRequest carrying(String cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(cookie, "12"));
        return request;
    }
}
