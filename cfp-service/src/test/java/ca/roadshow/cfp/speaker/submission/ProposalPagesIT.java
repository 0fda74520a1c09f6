package ca.roadshow.cfp.speaker.submission;

import static ca.roadshow.cfp.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A speaker reads a call, fills in its form and tracks the proposal, without scripts. */
@CfpUnderTest
class ProposalPagesIT {

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
    private AccessRegister register;

    @Autowired
    private PersonalData personalData;

    @Test
    void showsFormatsDeadlineAndFormOfAnOpenCall() {
        var page = browser.page("/cfps/" + calls.open().slug() + "?lang=en");
        assertThat(page)
                .contains("Speak at the Harbour Day", "Stories from practice.", "30 days left", "(Eastern Time)")
                .contains(
                        "Lightning talk (10 min)", "name=\"abstract\"", "name=\"speaker.email\"", "name=\"submission\"")
                .doesNotContain("??");
    }

    @Test
    void showsACallInFrench() {
        var page = browser.page("/cfps/" + calls.open().slug() + "?lang=fr");
        assertThat(page)
                .contains(
                        "Présentez à la Journée du port", "Présentation éclair (10 min)", "Résumé", "(heure de l’Est)")
                .doesNotContain("??");
    }

    @Test
    void hidesTheFormUnlessTheCallIsOpen() {
        assertThat(browser.page("/cfps/" + calls.upcoming().slug() + "?lang=en"))
                .contains("This call opens")
                .doesNotContain("<form");
        assertThat(browser.page("/cfps/" + calls.closed().slug() + "?lang=fr"))
                .contains("Cet appel est fermé")
                .doesNotContain("<form");
    }

    @Test
    void showsAPageForAnUnknownCall() {
        assertThat(browser.get("/cfps/nowhere"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentTypeCompatibleWith("text/html");
    }

    @Test
    void redirectsToTheTrackingPage() {
        var call = calls.open();
        var tracking = location(send(call, "Amina Diallo", "form-number-key-1"));
        var page = browser.page(tracking + "&lang=fr");
        assertThat(page)
                .contains("<h1 lang=\"en\">Queues that forgive</h1>", "Soumise", "Évaluation", "Décision")
                .contains("Amina Diallo", "A queue remembers.", "Présentation")
                .doesNotContain("??");
    }

    @Test
    void submitsOneProposalIfTheFormIsSubmittedTwice() {
        var call = calls.open();
        assertThat(location(send(call, "Amina Diallo", "form-number-key-2")))
                .isEqualTo(location(send(call, "Amina Diallo", "form-number-key-2")));
    }

    @Test
    void saysThatTheFirstTextIsStoredIfAnotherIsSubmitted() {
        var call = calls.open();
        location(send(call, "Amina Diallo", "form-number-key-9"));
        var corrected = send(
                call,
                Map.of(
                        "abstract",
                        "A queue forgets.",
                        "speaker.name",
                        "Amina Diallo",
                        "submission",
                        "form-number-key-9"));
        assertThat(corrected).hasStatus(422);
        assertThat(Forms.body(corrected))
                .contains("saved as you first sent it", "A queue forgets.")
                .doesNotContain("form-number-key-9");
    }

    @Test
    void showsMissingFieldsAndKeepsTheInput() {
        var answer = send(calls.open(), "", "form-number-key-3");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(answer))
                .contains("id=\"field-speaker.name-error\"", "href=\"#field-speaker.name\"", "This field is required.")
                .contains("value=\"Queues that forgive\"", "A queue remembers.", "value=\"form-number-key-3\"");
    }

    @Test
    void saysThatTheCallHasClosed() {
        var answer = send(calls.closed(), "Amina Diallo", "form-number-key-4");
        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(Forms.body(answer)).contains("This call is closed and no longer accepts proposals.");
    }

    @Test
    void showsInputAsTextNotAsMarkup() {
        var call = calls.open();
        var page = browser.page(location(send(call, "<script>alert(1)</script>", "form-number-key-5")));
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void showsParagraphsAndLists() {
        var tracking = location(send(
                calls.open(),
                Map.of(
                        "abstract", "You learn:\r\nmuch\r\n\r\n- queues\r\n- retries\r\n\r\n[x](javascript:alert(1))",
                        "speaker.bio", "Runs *queues*.\r\n\r\n1. here\r\n2. there\r\n\r\n<script>alert(1)</script>",
                        "submission", "form-key-7")));
        assertThat(browser.page(tracking + "&lang=en"))
                .contains("<div class=\"prose\" lang=\"en\"><p>You learn:<br />\nmuch</p>\n")
                .contains("<ul><li>queues</li><li>retries</li></ul>\n<p>x</p>")
                .contains("<p>Runs <em>queues</em>.</p>\n<ol><li>here</li><li>there</li></ol>")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "href=\"javascript:");
    }

    @Test
    void explainsMarkdown() {
        var form = browser.page("/cfps/" + calls.open().slug() + "?lang=en");
        assertThat(form)
                .contains("in up to 5,000 characters. Leave a blank line between paragraphs.")
                .contains("in up to 2,000 characters. Leave a blank line between paragraphs.");
    }

    @Test
    void fillsInTheSpeakerOfTheLastProposal() {
        var email = "amina-" + UUID.randomUUID() + "@example.org";
        var person = addressIds.of(email);
        location(send(
                calls.open(),
                Map.of("speaker.email", email, "speaker.bio", "Runs queues.", "submission", "known-" + email)));
        var next = calls.open().slug();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                browser.with(visitors.cookie(person)).page("/cfps/" + next))
                        .contains("value=\"Amina Diallo\"", "value=\"" + email + "\"", ">Runs queues.</textarea>"));
        assertThat(browser.page("/cfps/" + next)).doesNotContain(email);
    }

    @Test
    void fillsInTheContactDataOfARole() {
        var email = "rene-" + UUID.randomUUID() + "@example.org";
        var person = addressIds.of(email);
        register.grant(
                person,
                new Grant(Role.REVIEWER, "call-any"),
                personalData.seal(person, new HolderContact("René", email, "fr")));

        assertThat(browser.with(visitors.cookie(person))
                        .page("/cfps/" + calls.open().slug()))
                .contains("value=\"René\"", "value=\"" + email + "\"");
    }

    @Test
    void refusesAnIncompleteLink() {
        assertThat(browser.get("/proposals/proposal-1")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesAFormWithTheHiddenFieldFilledIn() {
        var answer = send(calls.open(), Map.of("website", "https://example.org", "submission", "form-number-key-6"));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(answer))
                .contains("id=\"field-form\"", "value=\"Queues that forgive\"", "value=\"form-number-key-6\"");
    }

    @Test
    void limitsProposalsPerAddressAndKeepsTheInput() {
        var call = calls.open();
        var email = "eager-" + UUID.randomUUID() + "@example.org";
        for (var sent = 0; sent < 20; sent++) {
            assertThat(send(call, Map.of("speaker.email", email, "submission", "eager-" + sent)))
                    .hasStatus3xxRedirection();
        }
        var waits = send(call, Map.of("speaker.email", email, "submission", "eager-20"));
        assertThat(waits).hasStatus(HttpStatus.TOO_MANY_REQUESTS).containsHeader("Retry-After");
        assertThat(Forms.body(waits)).contains("We received too many requests", "value=\"Queues that forgive\"", email);
        assertThat(browser.api(HttpMethod.POST, "/api/cfps/" + call.slug() + "/proposals", """
                            {"title":"Once more","abstract":"A queue.","format":"talk","language":"en",
                             "speaker":{"name":"Eager","email":"%s"}}\
                            """.formatted(email)))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .containsHeader("Retry-After")
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"request.rate-limited\"}");
        assertThat(send(call, Map.of("speaker.email", "calm-" + email, "submission", "calm")))
                .hasStatus3xxRedirection();
        assertThat(http.post()
                        .uri("/api/cfps/{call}/proposals", call.slug())
                        .remoteAddress("198.51.100.7")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"title":"From elsewhere","abstract":"A queue.","format":"talk","language":"en",
                             "speaker":{"name":"Eager","email":"%s"}}\
                            """.formatted(email)))
                .as("another network cannot use up the speaker's limit")
                .hasStatus(HttpStatus.CREATED);
    }

    private MvcTestResult send(CallView call, String name, String submission) {
        return send(call, Map.of("speaker.name", name, "submission", submission));
    }

    private MvcTestResult send(CallView call, Map<String, String> typed) {
        var shown = browser.get("/cfps/" + calls.open().slug());
        var fields = new HashMap<>(Map.of(
                "title", "Queues that forgive",
                "abstract", "A queue remembers.\r\n\r\nWe do not.",
                "format", "talk",
                "language", "en",
                "speaker.name", "Amina Diallo",
                "speaker.email", "amina@example.org",
                "speaker.bio", ""));
        fields.putAll(typed);
        return http.post()
                .uri("/cfps/{slug}/proposals", call.slug())
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(Forms.filledIn(shown, fields))
                .exchange();
    }
}
