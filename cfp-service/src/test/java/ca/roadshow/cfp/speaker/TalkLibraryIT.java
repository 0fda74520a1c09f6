package ca.roadshow.cfp.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.call.OpenCalls;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Speakers write a talk once and propose it to many calls. */
@CfpUnderTest
class TalkLibraryIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TALKS = "/proposals/mine/talks";
    private static final String TIDES =
            "{\"title\":\"%s\",\"abstract\":\"They come back.\",\"language\":\"fr\",\"notes\":\"By train\",\"version\":%d}";

    @Autowired
    MockMvcTester http;

    @Autowired
    OpenCalls calls;

    @Autowired
    Visitors visitors;

    @Test
    void startsTheFormOfACallFromATalkAndKeepsTheCopyOfTheProposal() {
        var call = calls.open();
        var me = visitors.someone();
        var written = json(HttpMethod.POST, me, "/api" + TALKS, TIDES.formatted("Tides", 0));
        assertThat(written).hasStatus(HttpStatus.CREATED);
        var id = JSON.readTree(Forms.body(written)).get("id").asString();
        assertThat(page(me, TALKS + "?lang=fr"))
                .contains("Mes présentations", "Tides")
                .doesNotContain("??");
        assertThat(page(me, TALKS + "/" + id + "?lang=en"))
                .contains("Propose this talk", "They come back.</textarea>", "/cfps/" + call.slug() + "?talk=" + id)
                .doesNotContain("??");
        assertThat(page(me, "/cfps/" + call.slug() + "?lang=en"))
                .contains("Start from one of your talks", "?talk=" + id);
        assertThat(page(me, "/cfps/" + call.slug() + "?talk=" + id))
                .contains("value=\"Tides\"", "They come back.</textarea>", "By train</textarea>");
        assertThat(page(visitors.someone(), "/cfps/" + call.slug() + "?talk=" + id))
                .doesNotContain("Tides");

        var proposal = submit(call, "Tides");
        assertThat(json(HttpMethod.PUT, me, "/api" + TALKS + "/" + id, TIDES.formatted("Ebb", 1)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"version\":2,\"talk\":{\"title\":\"Ebb\"}}");
        assertThat(json(HttpMethod.PUT, me, "/api" + TALKS + "/" + id, TIDES.formatted("Lost", 1)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"talk.stale\"}");
        assertThat(Forms.body(http.get().uri(URI.create("/api" + proposal)).exchange()))
                .contains("\"title\":\"Tides\"");
    }

    @Test
    void writesEditsAndDiscardsOnPages() {
        var me = visitors.someone();
        var wrong = post(me, TALKS + "?lang=fr", Map.of("title", "", "abstract", "Kept", "language", "fr"));
        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(wrong))
                .contains("id=\"field-title-error\"", ">Kept</textarea>")
                .doesNotContain("??");
        var typed = Map.of("title", "Tides <now>", "abstract", "Kept", "language", "fr", "slides", "", "version", "0");
        assertThat(post(me, TALKS, typed)).hasStatus3xxRedirection();
        var list = page(me, TALKS + "?done=saved&lang=en");
        assertThat(list).contains("The talk is saved.", "Tides &lt;now&gt;");
        var id = list.replaceFirst("(?s).*/proposals/mine/talks/(talk-[0-9a-f-]+)\".*", "$1");
        var stale = post(
                me,
                TALKS + "/" + id + "?lang=en",
                Map.of("title", "Mine", "abstract", "a", "language", "en", "version", "7"));
        assertThat(stale).hasStatus(HttpStatus.CONFLICT);
        assertThat(Forms.body(stale)).contains("value=\"Mine\"", "name=\"version\" value=\"1\"");
        assertThat(http.get().uri(TALKS + "/" + id).cookie(visitors.someone())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(json(HttpMethod.DELETE, visitors.someone(), "/api" + TALKS + "/" + id, ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(me, TALKS + "/" + id + "/discarding", Map.of())).hasStatus3xxRedirection();
        assertThat(page(me, TALKS)).doesNotContain("Tides");
    }

    /** Returns the path of the tracking page. */
    private String submit(CallView call, String title) {
        var answer = http.post()
                .uri("/api/cfps/{call}/proposals", call.slug())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                    {"title":"%s","abstract":"They come back.","format":"talk","language":"fr",
                     "speaker":{"name":"Amina Diallo","email":"amina.tides@example.org"}}\
                    """.formatted(title))
                .exchange();
        return JSON.readTree(Forms.body(answer))
                .get("trackingUrl")
                .asString()
                .substring("http://localhost:8080".length());
    }

    private MvcTestResult json(HttpMethod method, Cookie me, String path, String body) {
        return http.method(method)
                .uri(path)
                .cookie(me)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(Cookie me, String path, Map<String, String> typed) {
        return http.post()
                .uri(URI.create(path))
                .cookie(me)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(Forms.typed(typed))
                .exchange();
    }

    private String page(Cookie me, String path) {
        var answer = http.get().uri(URI.create(path)).cookie(me).exchange();
        assertThat(answer).hasStatusOk();
        return Forms.body(answer);
    }
}
