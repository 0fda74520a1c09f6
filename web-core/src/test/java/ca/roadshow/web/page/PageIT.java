package ca.roadshow.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class PageIT {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void tellsTheBrowserWhatNotToDo() {
        var answer = mvc.get().uri("/demo").exchange();

        assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff").hasHeader("Referrer-Policy", "no-referrer");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void needsNeitherInlineScriptNorInlineStyle() {
        for (var page : new String[] {"/demo", "/demo/meetup", "/nowhere"}) {
            assertThat(mvc.get().uri(page))
                    .bodyText()
                    .doesNotContain(" style=", "<style", "<script>", " onclick=", "javascript:", "??");
        }
    }

    @Test
    void keepsPagesUnderSignedLinksOutOfCaches() {
        assertThat(mvc.get().uri("/demo?token=abc")).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(mvc.get().uri("/demo?mytoken=abc")).doesNotContainHeader(HttpHeaders.CACHE_CONTROL);
    }

    @Test
    void marksContentInTheOtherLanguage() {
        assertThat(mvc.get().uri("/demo"))
                .bodyText()
                .contains("<h3 lang=\"fr-CA\">", "In French")
                .doesNotContain("In English");
    }
}
