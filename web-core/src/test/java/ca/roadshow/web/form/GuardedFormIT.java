package ca.roadshow.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.WebTest;
import ca.roadshow.testkit.FormFields;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class GuardedFormIT {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void hidesTrapFieldFromPeopleAndAssistiveTools() {
        assertThat(mvc.get().uri("/demo/meetup"))
                .bodyText()
                .contains("<label class=\"unseen\" aria-hidden=\"true\"><span>Leave this field empty</span>")
                .contains("name=\"website\" tabindex=\"-1\" autocomplete=\"off\"")
                .doesNotContain("id=\"field-form\"");
    }

    /** Without a fixed clock: the form is accepted although it was sent at once. */
    @Test
    void acceptsFormSentAtOnce() {
        assertThat(mvc.post().uri("/demo/guarded").param("name", "Anaïs").param("shown", shown()))
                .bodyText()
                .contains("value=\"Anaïs\"")
                .doesNotContain("id=\"field-form\"");
    }

    @Test
    void showsErrorForFilledTrapField() {
        assertThat(mvc.post().uri("/demo/guarded").param("website", "x").param("shown", shown()))
                .bodyText()
                .contains("This looked like an automated entry");
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
