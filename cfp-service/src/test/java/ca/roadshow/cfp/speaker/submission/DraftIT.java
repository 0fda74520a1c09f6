package ca.roadshow.cfp.speaker.submission;

import static ca.roadshow.cfp.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.draft.Drafts;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.testkit.DatabaseText;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A speaker saves a draft, continues it by its link, and submits it once. */
@CfpUnderTest
class DraftIT {

    private static final JsonMapper JSON = new JsonMapper();

    private final String email = "drafting-" + UUID.randomUUID() + "@example.org";
    private final String secret = "Secret " + UUID.randomUUID();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Browser browser;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AddressIds addressIds;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void savesADraftAndContinuesItByItsLink() {
        var call = calls.open();
        var link = location(save(call, Map.of("title", secret, "speaker.email", "not an address"), null));
        assertThat(browser.page(link + "&lang=en"))
                .contains("value=\"" + secret + "\"", "value=\"not an address\"", "Draft saved.")
                .doesNotContain("??");
        assertThat(DatabaseText.holding(database, secret)).isEmpty();
        assertThat(browser.get(link.replaceFirst("token=.", "token=-"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.get(
                        link.replace(call.slug().value(), calls.open().slug().value())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void savesTheSameDraftRepeatedly() {
        var call = calls.open();
        var first = Forms.body(typing(call, Map.of("title", "Queues")));
        var id = field(first, "draft");
        var second = Forms.body(
                typing(call, Map.of("title", secret, "draft", id, "draftToken", field(first, "draftToken"))));
        assertThat(field(second, "draft")).isEqualTo(id);
        assertThat(second).doesNotContain("<html", "??");
        assertThat(browser.page(second.replaceFirst("(?s).*href=\"([^\"]+)\".*", "$1")))
                .contains(secret);
        assertThat(typing(call, Map.of("title", "Forged", "draft", id, "draftToken", "wrong")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void isSubmittedOnce() {
        var call = calls.open();
        var link = location(save(call, talk(), null));
        var form = new HashMap<>(talk());
        var shown = browser.page(link);
        for (var hidden : new String[] {"draft", "draftToken", "submission"}) {
            form.put(hidden, field(shown, hidden));
        }
        var tracking = location(send(call, form));
        assertThat(tracking).startsWith("/proposals/");
        assertThat(location(send(call, form))).isEqualTo(tracking);
        assertThat(location(browser.get(link))).isEqualTo(tracking);
        typing(call, Map.of("title", "Too late", "draft", form.get("draft"), "draftToken", form.get("draftToken")));
        assertThat(location(browser.get(link))).isEqualTo(tracking);
        assertThat(jdbc.sql("select count(*) from person_key where person_id = ?")
                        .param(form.get("draft"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isKeptIfTheCallCloses() {
        var call = calls.open();
        var link = location(save(call, Map.of("title", secret), null));
        calls.close(call.id());
        assertThat(browser.page(link + "&lang=en")).contains(secret, "This call is closed");
    }

    @Test
    void isListedForItsOwnerAndErasedWithThem() {
        var owner = addressIds.of(email);
        var cookie = visitors.cookie(owner);
        location(save(calls.open(), Map.of("title", secret), cookie));
        location(save(calls.open(), Map.of("speaker.email", email, "title", secret + " too"), null));
        assertThat(browser.with(cookie).page("/proposals/mine?lang=fr"))
                .contains(secret, "Brouillon")
                .doesNotContain(secret + " too", "??");
        assertThat(browser.with(visitors.someone()).page("/proposals/mine")).doesNotContain(secret);
        drafts.forget(owner, "MAPLE-1");
        assertThat(browser.with(cookie).page("/proposals/mine")).doesNotContain(secret);
        assertThat(jdbc.sql("select count(*) from proposal_draft where owner_id = :id or person_id = :id")
                        .param("id", owner.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isDeletedWhenItIsTooOld() {
        var link = location(save(calls.open(), Map.of("title", secret), null));
        jdbc.sql("update proposal_draft set saved_at = now() - interval '31 days' where draft_id = ?")
                .param(link.replaceFirst(".*/drafts/", "").replaceFirst("\\?.*", ""))
                .update();
        assertThat(browser.get(link)).hasStatus(HttpStatus.NOT_FOUND);
        drafts.clean();
        assertThat(jdbc.sql("select count(*) from proposal_draft where saved_at < now() - interval '30 days'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void hasTheStateDraftInTheApi() {
        var call = calls.open();
        var made = browser.api(HttpMethod.POST, "/api/cfps/" + call.slug() + "/drafts", "{\"title\":\"Queues\"}");
        assertThat(made)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"DRAFT\",\"proposal\":{\"title\":\"Queues\"}}");
        var url = JSON.readTree(Forms.body(made)).get("url").asString().substring("http://localhost:8080".length());
        var changed = browser.api(
                HttpMethod.PUT, "/api" + url, "{\"title\":\"Other queues\",\"abstract\":\"They remember.\"}");
        assertThat(changed).hasStatusOk();
        assertThat(browser.get("/api" + url))
                .bodyJson()
                .isLenientlyEqualTo("{\"proposal\":{\"title\":\"Other queues\",\"abstract\":\"They remember.\"}}");
    }

    private Map<String, String> talk() {
        return Map.of(
                "title", "Queues that forgive",
                "abstract", "A queue remembers.",
                "format", "talk",
                "language", "en",
                "speaker.name", "Amina Diallo",
                "speaker.email", email);
    }

    private MvcTestResult save(CallView call, Map<String, String> typed, @Nullable Cookie visitor) {
        var sender = visitor == null ? browser : browser.with(visitor);
        return sender.post("/cfps/" + call.slug() + "/drafts", typed);
    }

    private MvcTestResult typing(CallView call, Map<String, String> typed) {
        return http.post()
                .uri("/cfps/{call}/drafts", call.slug())
                .header("HX-Request", "true")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(Forms.typed(typed))
                .exchange();
    }

    private MvcTestResult send(CallView call, Map<String, String> typed) {
        var shown = browser.get("/cfps/" + call.slug());
        return http.post()
                .uri("/cfps/{slug}/proposals", call.slug())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(Forms.filledIn(shown, typed))
                .exchange();
    }

    private static String field(String page, String name) {
        return page.replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }
}
