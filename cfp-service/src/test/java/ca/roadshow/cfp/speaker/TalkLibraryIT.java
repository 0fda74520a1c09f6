package ca.roadshow.cfp.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Speakers write a talk once and propose it to many calls. */
@CfpUnderTest
class TalkLibraryIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TALKS = "/proposals/mine/talks";
    private static final String TIDES =
            "{\"title\":\"%s\",\"abstract\":\"They come back.\",\"language\":\"fr\",\"notes\":\"By train\",\"version\":%d}";

    @Autowired
    Browser browser;

    @Autowired
    OpenCalls calls;

    @Autowired
    Visitors visitors;

    @Test
    void fillsTheFormWithATalkAndKeepsTheCopyOfTheProposal() {
        var call = calls.open();
        var me = browser.with(visitors.someone());
        var written = me.api(HttpMethod.POST, "/api" + TALKS, TIDES.formatted("Tides", 0));
        assertThat(written).hasStatus(HttpStatus.CREATED);
        var id = JSON.readTree(Forms.body(written)).get("id").asString();
        assertThat(me.page(TALKS + "?lang=fr"))
                .contains("Mes présentations", "Tides")
                .doesNotContain("??");
        assertThat(me.page(TALKS + "/" + id + "?lang=en"))
                .contains("Submit this talk", "They come back.</textarea>", "/cfps/" + call.slug() + "?talk=" + id)
                .doesNotContain("??");
        assertThat(me.page("/cfps/" + call.slug() + "?lang=en"))
                .contains("Start from one of your talks", "?talk=" + id);
        assertThat(me.page("/cfps/" + call.slug() + "?talk=" + id))
                .contains("value=\"Tides\"", "They come back.</textarea>", "By train</textarea>");
        assertThat(browser.with(visitors.someone()).page("/cfps/" + call.slug() + "?talk=" + id))
                .doesNotContain("Tides");

        var proposal = submit(call, "Tides");
        assertThat(me.api(HttpMethod.PUT, "/api" + TALKS + "/" + id, TIDES.formatted("Ebb", 1)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"version\":2,\"talk\":{\"title\":\"Ebb\"}}");
        assertThat(me.api(HttpMethod.PUT, "/api" + TALKS + "/" + id, TIDES.formatted("Lost", 1)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"talk.stale\"}");
        assertThat(Forms.body(browser.get("/api" + proposal))).contains("\"title\":\"Tides\"");
    }

    @Test
    void writesEditsAndDiscardsOnPages() {
        var me = browser.with(visitors.someone());
        var wrong = me.post(TALKS + "?lang=fr", Map.of("title", "", "abstract", "Kept", "language", "fr"));
        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(wrong))
                .contains("id=\"field-title-error\"", ">Kept</textarea>")
                .doesNotContain("??");
        var typed = Map.of("title", "Tides <now>", "abstract", "Kept", "language", "fr", "slides", "", "version", "0");
        assertThat(me.post(TALKS, typed)).hasStatus3xxRedirection();
        var list = me.page(TALKS + "?done=saved&lang=en");
        assertThat(list).contains("Talk saved.", "Tides &lt;now&gt;");
        var id = list.replaceFirst("(?s).*/proposals/mine/talks/(talk-[0-9a-f-]+)\".*", "$1");
        var stale = me.post(
                TALKS + "/" + id + "?lang=en",
                Map.of("title", "Mine", "abstract", "a", "language", "en", "version", "7"));
        assertThat(stale).hasStatus(HttpStatus.CONFLICT);
        assertThat(Forms.body(stale)).contains("value=\"Mine\"", "name=\"version\" value=\"1\"");
        assertThat(browser.with(visitors.someone()).get(TALKS + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.with(visitors.someone()).api(HttpMethod.DELETE, "/api" + TALKS + "/" + id, ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(me.post(TALKS + "/" + id + "/discarding", Map.of())).hasStatus3xxRedirection();
        assertThat(me.page(TALKS)).doesNotContain("Tides");
    }

    /** Submits a proposal and returns the path of its tracking page. */
    private String submit(CallView call, String title) {
        var answer = browser.api(HttpMethod.POST, "/api/cfps/" + call.slug() + "/proposals", """
                    {"title":"%s","abstract":"They come back.","format":"talk","language":"fr",
                     "speaker":{"name":"Amina Diallo","email":"amina.tides@example.org"}}\
                    """.formatted(title));
        return JSON.readTree(Forms.body(answer))
                .get("trackingUrl")
                .asString()
                .substring("http://localhost:8080".length());
    }
}
