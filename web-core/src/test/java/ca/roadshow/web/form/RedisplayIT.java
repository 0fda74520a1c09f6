package ca.roadshow.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class RedisplayIT {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void offersFormInOtherLanguage() {
        assertThat(mvc.post().uri("/demo/guarded").param("name", "Zoé"))
                .bodyText()
                .contains("class=\"language\" name=\"redisplay\" value=\"language\" formnovalidate")
                .contains("form=\"demo-form\" formaction=\"/demo/guarded?lang=fr\"", ">Français</button>")
                .doesNotContain("<a class=\"language\"");
        assertThat(mvc.get().uri("/demo/meetup"))
                .bodyText()
                .contains("<a class=\"language\" href=\"/demo/meetup?lang=fr\"")
                .doesNotContain("name=\"redisplay\"");
    }

    /** Enter presses the first button of a form. */
    @Test
    void enterStillSendsTheForm() {
        var page =
                assertThat(mvc.post().uri("/demo/guarded").param("name", "Zoé")).bodyText();

        page.containsSubsequence(
                "<button type=\"submit\" class=\"unseen\" tabindex=\"-1\" aria-hidden=\"true\" form=\"demo-form\">",
                "name=\"redisplay\"");
    }

    @Test
    void showsFormAgainWithoutEffect() {
        var answer = mvc.post()
                .uri("/demo/guarded?lang=fr")
                .param("name", "Zoé <b>")
                .param("email", "zoe@example.org")
                .param("redisplay", "language")
                .exchange();

        assertThat(answer).hasStatusOk().doesNotContainHeader("X-Done");
        assertThat(answer)
                .bodyText()
                .contains("<html lang=\"fr-CA\">", "value=\"Zoé &lt;b&gt;\"", "value=\"zoe@example.org\"")
                .contains("formaction=\"/demo/guarded?lang=en\"")
                .doesNotContain("notice-error", "id=\"field-form\"");
    }

    @Test
    void neverReachesHandlersWithoutAnnotation() {
        assertThat(mvc.post().uri("/demo/meetup/7/button?token=x&lang=fr").param("redisplay", "language"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/demo/meetup?token=x&lang=fr")
                .doesNotContainHeader("X-Done");
        assertThat(mvc.post().uri("/demo/meetup/7/button")).hasHeader("X-Done", "true");
    }

    @Test
    void leadsFromErrorPageBackToFormWithInput() {
        assertThat(mvc.post()
                        .uri("/demo/meetup/refused?token=t")
                        .param("name", "Zoé\" onx=\"")
                        .param("note", "Two\nlines"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("<form method=\"post\" action=\"/demo/meetup/refused?token=t&amp;lang=fr\">")
                .contains(
                        "<input type=\"hidden\" name=\"name\" value=\"Zoé&quot; onx=&quot;\">", "value=\"Two\nlines\"")
                .doesNotContain("name=\"token\"");
        assertThat(mvc.post()
                        .uri("/demo/meetup/refused?lang=fr")
                        .param("name", "Zoé")
                        .param("redisplay", "language"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"fr-CA\">", "value=\"Zoé\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/demo/meetup/refused, /demo/meetup",
        "/demo/meetup/refused?token=x&lang=fr, /demo/meetup?token=x&lang=fr",
        "/demo/meetup/7/button, /demo/meetup",
        "/demo/guarded, /demo"
    })
    void redirectsAddressOfFormToItsPage(String address, String page) {
        assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", page);
    }

    @Test
    void stillRefusesOtherMethods() {
        assertThat(mvc.delete().uri("/demo/meetup/refused")).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(mvc.post().uri("/demo")).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }
}
