package ca.roadshow.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.WebTest;
import ca.roadshow.web.cookie.SignInCookie;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class PageIT {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SignInCookie signInCookie;

    @Test
    void sendsSecurityHeaders() {
        var answer = mvc.get().uri("/demo").exchange();

        assertThat(answer)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void sendsOriginAsReferrerButNoneFromPagesWithToken() {
        assertThat(mvc.get().uri("/demo")).hasHeader("Referrer-Policy", "strict-origin");
        assertThat(mvc.get().uri("/demo?lang=fr&token=abc")).hasHeader("Referrer-Policy", "no-referrer");
    }

    @Test
    void sendsHstsOverHttps() {
        assertThat(mvc.get().uri("/demo").secure(true))
                .hasHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        assertThat(mvc.get().uri("/demo")).doesNotContainHeader("Strict-Transport-Security");
    }

    @Test
    void forbidsCachingForSignedInPeople() {
        var signedIn = new Cookie(signInCookie.none().getName(), "x.y.z");

        assertThat(mvc.get().uri("/demo").cookie(signedIn)).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(mvc.get().uri("/api/demo/trace").cookie(signedIn)).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(mvc.get().uri("/assets/roadshow.css").cookie(signedIn))
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=604800, public");
        assertThat(mvc.get().uri("/demo").cookie(new Cookie("__Host-lang", "fr")))
                .doesNotContainHeader(HttpHeaders.CACHE_CONTROL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x", "/./evil", "/a//evil.example"})
    void linksToOwnSiteForPathsThatLookLikeAnotherSite(String address) {
        var answer = mvc.get().uri(URI.create("http://localhost" + address)).exchange();

        assertThat(answer).bodyText().contains("href=\"/?lang=fr\"").doesNotContain("evil");
    }

    @Test
    void usesNoInlineScriptsOrStyles() {
        for (var page : new String[] {"/demo", "/demo/meetup", "/nowhere"}) {
            assertThat(mvc.get().uri(page))
                    .bodyText()
                    .doesNotContain(" style=", "<style", "<script>", " onclick=", "javascript:", "??");
        }
    }

    @Test
    void forbidsCachingOfPagesWithToken() {
        assertThat(mvc.get().uri("/demo?token=abc")).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(mvc.get().uri("/demo?mytoken=abc")).doesNotContainHeader(HttpHeaders.CACHE_CONTROL);
    }

    @Test
    void marksContentInOtherLanguage() {
        assertThat(mvc.get().uri("/demo"))
                .bodyText()
                .contains("<h3 lang=\"fr-CA\">", "In French")
                .doesNotContain("In English");
    }
}
