package ca.roadshow.web.locale;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.WebTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class LanguageIT {

    private static final Cookie FRENCH = new Cookie("__Host-lang", "fr");

    @Autowired
    private MockMvcTester mvc;

    @Test
    void usesEnglishByDefault() {
        assertThat(mvc.get().uri("/demo"))
                .hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en-CA")
                .bodyText()
                .contains("<html lang=\"en-CA\">");
    }

    @Test
    void usesLanguageOfBrowser() {
        assertThat(mvc.get().uri("/demo").header(HttpHeaders.ACCEPT_LANGUAGE, "de, fr-FR;q=0.9, en;q=0.8"))
                .hasHeader(HttpHeaders.CONTENT_LANGUAGE, "fr-CA");
    }

    @Test
    void prefersStoredChoice() {
        assertThat(mvc.get().uri("/demo").cookie(FRENCH).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .hasHeader(HttpHeaders.CONTENT_LANGUAGE, "fr-CA");
    }

    @Test
    void prefersAndStoresLanguageOfQuery() {
        var answer = mvc.get().uri("/demo?a=1&lang=en").cookie(FRENCH).exchange();

        assertThat(answer).hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en-CA");
        assertThat(answer.getResponse().getHeader(HttpHeaders.SET_COOKIE))
                .contains("__Host-lang=en", "Path=/", "Max-Age=31536000", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(answer).bodyText().contains("href=\"/demo?a=1&amp;lang=fr\"");
    }

    @Test
    void ignoresUnknownLanguage() {
        var answer = mvc.get().uri("/demo?lang=de").exchange();

        assertThat(answer).hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en-CA");
        assertThat(answer).doesNotContainHeader(HttpHeaders.SET_COOKIE);
    }

    @Test
    void sendsVaryHeader() {
        assertThat(mvc.get().uri("/demo").exchange().getResponse().getHeaders(HttpHeaders.VARY))
                .contains("Accept-Language", "Cookie");
    }
}
