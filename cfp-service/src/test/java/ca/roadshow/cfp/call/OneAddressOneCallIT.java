package ca.roadshow.cfp.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The slug of a call must not lead to another call with that id, because proposals and closing would affect the wrong one. */
@CfpUnderTest
class OneAddressOneCallIT {

    private final String word = "races-" + UUID.randomUUID();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Browser browser;

    @Autowired
    private FindCalls calls;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void givesATitleThatLooksLikeAnIdAnotherSlug() {
        var organizer = visitors.with("ORGANIZER", "*");
        var races = open(organizer, word);
        var other = open(organizer, "Call " + word);

        assertThat(races.id().value()).isEqualTo("call-" + word);
        assertThat(other.slug().value()).isEqualTo("cfp-call-" + word);
        assertThat(calls.get("call-" + word).id()).isEqualTo(races.id());
    }

    @Test
    void submitsToAndClosesTheCallWithTheId() {
        var organizer = visitors.with("ORGANIZER", "*");
        var other = open(organizer, "Call " + word);
        var races = open(organizer, word);
        propose(races.id().value());
        await().atMost(Duration.ofSeconds(60)).until(() -> proposalsTo(races.id()) == 1);
        assertThat(proposalsTo(other.id())).isZero();

        assertThat(http.post()
                        .uri("/api/cfps/manage/{call}/closing", races.id().value())
                        .cookie(organizer)
                        .header("Sec-Fetch-Site", "same-origin"))
                .hasStatusOk();
        assertThat(browser.get("/api/cfps/" + races.slug().value()))
                .bodyJson()
                .isLenientlyEqualTo("{\"status\":\"CLOSED\"}");
        assertThat(browser.get("/api/cfps/" + other.slug().value()))
                .bodyJson()
                .isLenientlyEqualTo("{\"status\":\"OPEN\"}");
    }

    /** Earlier versions made such slugs from titles like "Call for speakers". */
    @Test
    void keepsAStoredSlugThatLooksLikeAnIdAndLinksByTheId() {
        var organizer = visitors.with("ORGANIZER", "*");
        var stored = open(organizer, "Stored " + word).id();
        jdbc.sql("update call_view_v1 set slug = ? where call_id = ?")
                .params("call-" + word, stored.value())
                .update();

        assertThat(calls.get("call-" + word).id()).isEqualTo(stored);
        assertThat(calls.get(stored.value()).slug()).hasToString(stored.value());
        var newcomer = open(organizer, word);
        assertThat(newcomer.id().value()).isEqualTo("call-" + word + "-2");
        assertThat(calls.get("call-" + word).id()).isEqualTo(stored);
    }

    private CallView open(Cookie organizer, String title) {
        var form = Map.of(
                "title.en", title,
                "description.en", "Stories.",
                "formats[0].name.en", "Talk",
                "formats[0].minutes", "30",
                "opens", "2020-03-01T09:00",
                "closes", "2031-03-01T09:00",
                "zone", "America/Toronto");
        var request = http.post().uri("/cfps/manage").cookie(organizer).header("Sec-Fetch-Site", "same-origin");
        form.forEach(request::param);
        var answer = request.exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var path = URI.create(answer.getResponse().getHeader("Location")).getPath();
        return calls.get(path.substring(path.lastIndexOf('/') + 1));
    }

    private void propose(String call) {
        assertThat(browser.api(HttpMethod.POST, "/api/cfps/" + call + "/proposals", """
                            {"title":"Queues","abstract":"A queue.","format":"talk","language":"en",
                             "speaker":{"name":"June Park","email":"june-%s@example.org"}}\
                            """.formatted(word)))
                .hasStatus(HttpStatus.CREATED);
    }

    private int proposalsTo(CallId call) {
        return jdbc.sql("select count(*) from proposal_view_v3 where call_id = ?")
                .param(call.value())
                .query(Integer.class)
                .single();
    }
}
