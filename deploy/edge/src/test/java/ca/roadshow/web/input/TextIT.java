package ca.roadshow.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.WebTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class TextIT {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00x", "\\ud83d\\ud83d", "\\u001b[2J"})
    void refusesInvalidCharactersInJson(String escape) {
        var answer = json(
                "{\"name\":\"Ada\",\"email\":\"a@b.ca\",\"partySize\":1,\"company\":{\"name\":\"" + escape + "\"}}");

        assertRefused(answer, "company.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\ud800", "x\udc00", "\u0007"})
    void refusesInvalidCharactersInForm(String text) {
        assertRefused(mvc.post().uri("/api/demo/echo").param("name", text).exchange(), "name");
    }

    @Test
    void refusesInvalidCharactersInPath() {
        assertRefused(mvc.get().uri(URI.create("/api/demo/refusals/a%00b")).exchange(), "path");
    }

    @Test
    void acceptsLineEndsTabsAndSurrogatePairs() {
        var answer = mvc.post()
                .uri("/api/demo/echo")
                .param("name", "a\r\n\tb \ud83c\udf41")
                .exchange();

        assertThat(answer).hasStatusOk().bodyText().isEqualTo("a\n\tb \ud83c\udf41");
    }

    @Test
    void trimsInput() {
        assertThat(mvc.post().uri("/api/demo/echo").param("name", "  Ada "))
                .bodyText()
                .isEqualTo("Ada");
        assertThat(json("{\"name\":\"  Ada \",\"email\":\" a@b.ca \",\"partySize\":1}"))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Ada");
    }

    /** Joiners are part of words in Persian and Sinhala; characters that change the text direction are not. */
    @ParameterizedTest
    @ValueSource(strings = {"\u061c", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069"})
    void removesBidirectionalControls(String control) {
        assertThat(mvc.post().uri("/api/demo/echo").param("name", "A" + control + "da\u200c\u200dL"))
                .bodyText()
                .isEqualTo("Ada\u200c\u200dL");
        assertThat(json("{\"name\":\"A" + control + "da\u200c\u200dL\",\"email\":\"a@b.ca\",\"partySize\":1}"))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Ada\u200c\u200dL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b\u200b", "\u2800", "\u3164", "\u115f\u1160", "\u17b4", "\u202e\u2029"})
    void treatsInvisibleTextAsEmpty(String text) {
        assertThat(mvc.post().uri("/api/demo/echo").param("name", text))
                .bodyText()
                .isEmpty();
        var answer = json("{\"name\":\"" + text + "\",\"email\":\"a@b.ca\",\"partySize\":1}");

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("name");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("required");
    }

    @Test
    void refusesWritesOfOtherSites() {
        var foreign = mvc.post().uri("/api/demo/echo").param("name", "Ada");

        assertThat(foreign.header("Sec-Fetch-Site", "cross-site").exchange()).hasStatus(403);
        assertThat(mvc.post().uri("/api/demo/echo").param("name", "Ada").header("Origin", "https://evil.example"))
                .hasStatus(403);
        assertThat(mvc.post().uri("/api/demo/echo").param("name", "Ada").header("Sec-Fetch-Site", "same-origin"))
                .hasStatusOk();
        assertThat(mvc.post().uri("/api/demo/echo").param("name", "Ada").header("Origin", "http://localhost"))
                .hasStatusOk();
    }

    private MvcTestResult json(String body) {
        return mvc.post()
                .uri("/api/demo/rsvps")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertRefused(MvcTestResult answer, String field) {
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("input.text-invalid");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("text-invalid");
    }
}
