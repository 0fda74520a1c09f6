package ca.roadshow.cfp.call.view;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.Entries;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.platform.CfpSettings;
import ca.roadshow.events.store.processor.ViewAwait;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Subscribers are informed of a call before public lists show it. */
@CfpUnderTest
class HeadStartIT {

    private static final Duration HEAD_START = Duration.ofHours(6);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    ViewAwait views;

    @Autowired
    Entries entries;

    @Autowired
    OpenCalls calls;

    @Autowired
    Browser browser;

    /** Lists show at most a hundred calls, and other tests open many. */
    @BeforeEach
    void removeCallsOfOtherTests() {
        jdbc.sql("delete from call_view_v1").update();
    }

    @Test
    void listsDoNotShowACallDuringItsHeadStart() {
        var call = calls.open();
        var opened = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        opened(call, opened);
        assertThat(listed(opened.plus(HEAD_START).minusSeconds(1))).isEmpty();
        assertThat(listed(opened.plus(HEAD_START))).containsOnly(call.id());
    }

    @Test
    void thePageOfTheCallWorksDuringItsHeadStart() {
        var call = calls.open();
        var late = late();
        assertThat(late.find(call.slug().value())).isPresent();
        assertThat(late.managed(_ -> true, Instant.now()))
                .extracting(CallView::id)
                .contains(call.id());
        assertThat(browser.get("/cfps/" + call.slug())).hasStatusOk();
    }

    @Test
    void aCallWithoutAHeadStartIsListedAtOnce() {
        var call = calls.open();
        assertThat(browser.get("/cfps")).bodyText().contains("data-call=\"" + call.slug() + "\"");
    }

    @Test
    void callsOfEarlierVersionsAreListed() {
        var call = calls.open();
        jdbc.sql("update call_view_v1 set opened_at = null where call_id = ?")
                .param(call.id().value())
                .update();
        assertThat(listed(Instant.now())).containsOnly(call.id());
    }

    /** Returns the calls that the page, the home page and the API list. */
    private List<CallId> listed(Instant now) {
        var late = late();
        var page = late.openFirst(now).stream().map(CallView::id).toList();
        assertThat(late.open(now)).extracting(CallView::id).isEqualTo(page);
        assertThat(late.list(null, 10, now).calls()).extracting(CallView::id).isEqualTo(page);
        return page;
    }

    private FindCalls late() {
        var settings = new CfpSettings(
                HEAD_START,
                Duration.ofDays(14),
                List.of(),
                Duration.ofDays(30),
                Duration.ofMinutes(10),
                List.of(),
                Duration.ofDays(14));
        return new FindCalls(jdbc, json, views, settings, entries);
    }

    private void opened(CallView call, Instant at) {
        jdbc.sql("update call_view_v1 set opened_at = ? where call_id = ?")
                .params(at.atOffset(ZoneOffset.UTC), call.id().value())
                .update();
    }
}
