package ca.roadshow.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class PageProblemsIT {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void rendersNotFoundPage() {
        var answer =
                mvc.get().uri("/nowhere").accept(MediaType.APPLICATION_JSON).exchange();

        assertThat(answer).hasStatus(404).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(answer)
                .bodyText()
                .contains("Page not found", "<html lang=\"en-CA\">", "data-code=\"resource.not-found\"");
    }

    @Test
    void rendersPageInFrench() {
        assertThat(mvc.get().uri("/nowhere?lang=fr"))
                .bodyText()
                .contains("Page introuvable", "<html lang=\"fr-CA\">", "href=\"/nowhere?lang=en\"");
    }

    @Test
    void revealsNothingAboutServerError() {
        var answer = mvc.get().uri("/demo/broken").exchange();

        assertThat(answer).hasStatus(500);
        assertThat(answer).bodyText().contains("Something went wrong").doesNotContain("hunter2");
    }

    @Test
    void rendersWholePageWhenTemplateFailsHalfway() {
        var answer = mvc.get().uri("/demo/broken-template").exchange();

        assertThat(answer).hasStatus(500);
        assertThat(answer).bodyText().contains("Something went wrong");
    }

    @Test
    void rendersRefusalOfFilter() {
        var answer = mvc.post().uri("/demo/meetup").param("name", "a\u0000b").exchange();

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyText().contains("This text contains invalid characters", "<strong>name</strong>");
    }

    @Test
    void showsErrorsBesideFields() {
        var answer = mvc.post()
                .uri("/demo/meetup?lang=fr")
                .param("name", " ")
                .param("email", "x")
                .exchange();

        assertThat(answer)
                .bodyText()
                .contains("id=\"field-name-error\">Ce champ est obligatoire.")
                .contains("aria-invalid=\"true\"", "Entrez une adresse de courriel");
    }
}
