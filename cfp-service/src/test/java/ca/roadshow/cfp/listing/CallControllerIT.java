package ca.roadshow.cfp.listing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallCursor;
import ca.roadshow.cfp.call.view.CallView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls in the API. */
@CfpUnderTest
class CallControllerIT {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Browser browser;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private JsonMapper json;

    @Test
    void findsACallByIdAndBySlug() throws Exception {
        var call = calls.open();
        for (var key : List.of(call.id().value(), call.slug().value())) {
            assertThat(browser.get("/api/cfps/" + key)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"id":"%s","slug":"%s","zone":"America/Toronto","status":"OPEN",
                         "title":{"en":"Speak at the Harbour Day","fr":"Présentez à la Journée du port"},
                         "formats":[{"id":"talk","name":{"en":"Talk","fr":"Présentation"},"minutes":30},
                                    {"id":"lightning","minutes":10}]}\
                        """.formatted(
                            call.id(), call.slug()));
        }
    }

    @Test
    void showsTheStatusOfACall() {
        assertThat(status(calls.open())).isEqualTo("OPEN");
        assertThat(status(calls.upcoming())).isEqualTo("UPCOMING");
        assertThat(status(calls.closed())).isEqualTo("CLOSED");
    }

    @Test
    void pagesThroughTheList() {
        var opened = List.of(calls.open(), calls.closed(), calls.upcoming());
        var read = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = read(after == null ? "/api/cfps?limit=2" : "/api/cfps?limit=2&after=" + after);
            page.get("items").forEach(item -> read.add(item.get("id").asString()));
            after = page.get("next").isNull() ? null : page.get("next").asString();
        } while (after != null);
        assertThat(read)
                .doesNotHaveDuplicates()
                .containsAll(opened.stream().map(call -> call.id().value()).toList());
    }

    @Test
    void neitherSkipsNorRepeatsCallsThatCloseWhilePaging() {
        var opened = Stream.generate(calls::open).limit(6).map(CallView::id).toList();
        var read = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = read(after == null ? "/api/cfps?limit=1" : "/api/cfps?limit=1&after=" + after);
            var id = page.get("items").get(0).get("id").asString();
            read.add(id);
            if (opened.contains(new CallId(id))) calls.close(new CallId(id));
            after = page.get("next").isNull() ? null : page.get("next").asString();
        } while (after != null);

        assertThat(read).doesNotHaveDuplicates();
        assertThat(read).containsAll(opened.stream().map(CallId::value).toList());
    }

    @Test
    void refusesCursorsThatItDidNotIssue() {
        var call = calls.open();
        var slug = call.slug().value();
        for (var after : List.of(
                "call-nowhere",
                slug,
                call.id().value(),
                "",
                "!!!",
                "Y2FsbC14",
                "MjAyNi0wMS0wMSBjYWxsLXg",
                new CallCursor(Instant.MAX, call.id().value()).encoded(),
                new CallCursor(Instant.MIN, call.id().value()).encoded())) {
            assertThat(browser.get("/api/cfps?after=" + after))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .isLenientlyEqualTo(
                            "{\"code\":\"input.invalid\",\"errors\":[{\"field\":\"after\",\"code\":\"unknown\"}]}");
        }
    }

    @Test
    void describesAnUnknownCallInTheReadersLanguage() {
        assertThat(http.get().uri("/api/cfps/nowhere").header("Accept-Language", "fr"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"call.not-found\",\"title\":\"Appel de propositions introuvable\"}");
    }

    private String status(CallView call) {
        return read("/api/cfps/" + call.slug()).get("status").asString();
    }

    private JsonNode read(String path) {
        var answer = browser.get(path);
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
