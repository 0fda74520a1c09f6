package ca.roadshow.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.WebTest;
import ca.roadshow.testkit.FormFields;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The most forms are held already, so one more is refused. */
@WebTest
@TestPropertySource(properties = "roadshow.web.form.most-held=0")
class CrowdedFormIT {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void keepsInputAndShowsErrorWhenTooManyWait() {
        var first = shown();
        var answer = mvc.post()
                .uri("/demo/guarded?lang=fr")
                .param("name", "Anaïs")
                .param("email", "anais@example.org")
                .param("shown", first)
                .exchange();

        assertThat(answer)
                .bodyText()
                .contains("id=\"field-form\" tabindex=\"-1\">Beaucoup de personnes envoient ce formulaire")
                .contains("<a href=\"#field-form\">Beaucoup de personnes envoient ce formulaire")
                .contains("value=\"Anaïs\"", "value=\"anais@example.org\"");
        assertThat(FormFields.of(body(answer))).containsEntry("shown", first);
    }

    private String shown() {
        return Objects.requireNonNull(
                FormFields.of(body(mvc.get().uri("/demo/meetup").exchange())).get("shown"));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
