package ca.roadshow.cfp.speaker.tracking;

import static ca.roadshow.cfp.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Registration;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.invitation.InvitedSpeakers;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.Published;
import ca.roadshow.cfp.review.ReviewedCalls;
import ca.roadshow.cfp.speaker.submission.Submissions;
import ca.roadshow.cfp.speaker.submission.Submissions.Submission;
import ca.roadshow.events.contract.ConfirmationReceived;
import ca.roadshow.events.contract.PersonForgotten;
import ca.roadshow.events.contract.TalkConfirmed;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.MailLinks.Opening;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speakers invite others to give a talk together, on pages and in the API. */
@CfpUnderTest
class CoSpeakerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROUNDS = 8;

    @Autowired
    MockMvcTester http;

    @Autowired
    Browser browser;

    @Autowired
    OpenCalls calls;

    @Autowired
    Submissions submissions;

    @Autowired
    InvitedSpeakers invited;

    @Autowired
    ReviewedCalls reviewed;

    @Autowired
    Registration registration;

    @Autowired
    Visitors visitors;

    @Autowired
    AddressIds addressIds;

    @Autowired
    MailLinks links;

    private final String email = "kofi-" + UUID.randomUUID() + "@example.org";

    @Test
    void invitesByMailOnceAndEnforcesTheLimitOfTheCall() {
        var talk = submissions.submit(calls.open());
        assertThat(invite(talk, "kofi at example")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(invite(talk, talk.email()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"invitation.own-address\"}");
        var first = invite(talk, email);
        assertThat(first).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"state":"SUBMITTED","speakers":[{"name":"Amina Diallo","state":"ACCEPTED"},{"name":null,"state":"INVITED"}]}\
                """);
        assertThat(invitation(invite(talk, email.toUpperCase(Locale.ROOT)))).isEqualTo(invitation(first));
        var sent = Published.on(Topic.CFP, "co-speakers-" + talk.id());
        assertThat(sent.headers()).containsEntry("ce_type", "ca.roadshow.cfp.co-speaker-invited.v1");
        assertThat(sent.value()).contains(email, "Queues that forgive", "Amina Diallo", invitation(first));

        assertThat(invite(talk, "june-" + email)).hasStatusOk();
        assertThat(invite(talk, "zoe-" + email)).hasStatusOk();
        assertThat(invite(talk, "one-more-" + email))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"invitation.too-many\"}");
        var refused = browser.post(talk.made().replace("?", "/speakers?") + "&lang=en", Map.of("email", talk.email()));
        assertThat(Forms.body(refused)).contains("id=\"field-email-error\"").doesNotContain("You can invite");
    }

    @Test
    void invitesAndRevokesOnThePageOfTheProposal() {
        var talk = submissions.submit(calls.open());
        assertThat(browser.page(talk.made() + "&lang=fr"))
                .contains("Envoyer l’invitation")
                .doesNotContain("??");
        var wrong =
                browser.post(talk.made().replace("?", "/speakers?") + "&lang=en", Map.of("email", "kofi@@example.org"));
        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(wrong)).contains("id=\"field-email-error\"", "value=\"kofi@@example.org\"");
        var invited = browser.post(talk.made().replace("?", "/speakers?"), Map.of("email", email));
        var page = browser.page(location(invited) + "&lang=en");
        assertThat(page).contains("Invitation sent.", email, "Open until").doesNotContain("??");

        var id = json(HttpMethod.GET, "/api" + talk.made(), "")
                .get("speakers")
                .get(1)
                .get("invitation")
                .asString();
        var revoked = browser.post(talk.made().replace("?", "/speakers/" + id + "/revocation?"), Map.of());
        assertThat(browser.page(location(revoked) + "&lang=en"))
                .contains("Invitation cancelled.")
                .doesNotContain(email);
        assertThat(browser.get(link(talk, id) + "&lang=fr"))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("a annulé cette invitation");
        assertThat(accept(talk, id)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void becomesASpeakerByTheLinkInTheMail() {
        var talk = submissions.submit(calls.open());
        var id = invitation(invite(talk, email));
        var link = link(talk, id);
        assertThat(browser.page(link + "&lang=fr"))
                .contains("Invitation à donner une présentation", "Amina Diallo", "Accepter l’invitation")
                .doesNotContain("??");
        assertThat(browser.get("/api" + tracking(talk, link)))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"invitation.unanswered\"}");
        var unnamed = browser.post(link.replace("?", "/acceptance?") + "&lang=en", Map.of("name", " ", "bio", "Kept"));
        assertThat(unnamed).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(unnamed)).contains("id=\"field-name-error\"", ">Kept</textarea>");

        var joined = browser.post(
                link.replace("?", "/acceptance?"),
                Map.of("name", "Kofi <Mensah>", "bio", "Runs clusters.", "locale", "fr"));
        assertThat(browser.page(location(joined) + "&lang=en"))
                .contains("You are now a speaker of this talk.", "Kofi &lt;Mensah&gt;", "Edit your proposal")
                .doesNotContain("??", talk.email(), "Withdraw this proposal");
        assertThat(browser.get(link)).hasStatus3xxRedirection();
        assertThat(accept(talk, id)).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"state\":\"ACCEPTED\"}");
        assertThat(http.post().uri(URI.create("/api" + link.replace("?", "/refusal?"))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"invitation.answered\"}");
        await().atMost(PATIENCE)
                .until(() -> Forms.body(browser.with(visitors.cookie(addressIds.of(email)))
                                .get("/proposals/mine?lang=en"))
                        .contains("/proposals/" + talk.id() + "?token=2"));
    }

    @Test
    void refusesLinksOfOtherAddressesAndTalksAndExpiredLinks() {
        var talk = submissions.submit(calls.open());
        var id = invitation(invite(talk, email));
        var other = browser.with(visitors.someone()).get(link(talk, id) + "&lang=en");
        assertThat(other).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(Forms.body(other))
                .contains("This invitation is for another address")
                .doesNotContain(email);
        assertThat(browser.with(visitors.cookie(addressIds.of(email))).get(link(talk, id)))
                .hasStatusOk();
        var another = submissions.submit(calls.open());
        assertThat(browser.get(link(another, id))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.get(link(talk, id) + "x")).hasStatus(HttpStatus.FORBIDDEN);

        var expired = invited.inviteUntil(
                talk.proposalId(), "late-" + email, Instant.now().minusSeconds(1));
        assertThat(browser.get(link(talk, expired) + "&lang=en"))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("This invitation has expired.")
                .doesNotContain("acceptance-form");
        assertThat(accept(talk, expired))
                .hasStatus(HttpStatus.GONE)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"invitation.expired\"}");
    }

    @Test
    void editsConfirmsAndLeavesTheTalk() {
        var talk = submissions.submit(calls.open());
        var id = invitation(invite(talk, email));
        assertThat(accept(talk, id)).hasStatusOk();
        var mine = "/api" + tracking(talk, link(talk, id));
        var edit = """
            {"version":%d,"title":"%s","abstract":"Together.","format":"talk","language":"en","speaker":{"name":"Not me"}}\
            """;
        var edited = json(HttpMethod.PUT, mine, edit.formatted(1, "Ours"));
        assertThat(edited.get("title").asString()).isEqualTo("Ours");
        assertThat(edited.get("speaker").get("name").asString()).isEqualTo("Amina Diallo");
        assertThat(browser.api(HttpMethod.PUT, "/api" + talk.made(), edit.formatted(1, "Mine")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(browser.page(talk.made() + "&lang=en")).contains("by a speaker", "Ours");
        var ownText = browser.page(tracking(talk, link(talk, id)).replace("?", "/edit?") + "&lang=en");
        assertThat(ownText).contains("Ours").doesNotContain("speaker.name", talk.email());

        submissions.publish(talk, "", Outcome.ACCEPT, Instant.now().plus(Duration.ofDays(7)));
        var confirmed = json(HttpMethod.POST, mine.replace("?", "/confirmation?"), "{}");
        assertThat(confirmed.get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(Published.on(Topic.CFP, talk.id(), ConfirmationReceived.class)
                        .value())
                .contains("\"title\":\"Ours\"", "\"confirmedAt\"");
        assertThat(Published.on(Topic.CFP, talk.id(), TalkConfirmed.class).value())
                .contains("Amina Diallo", "Kofi Mensah");

        assertThat(browser.page(tracking(talk, link(talk, id)).replace("?", "/withdrawal?") + "&lang=fr"))
                .contains("Ne plus donner cette présentation")
                .doesNotContain("??");
        var left = json(HttpMethod.POST, mine.replace("?", "/withdrawal?"), "{\"reason\":\"Busy\"}");
        assertThat(left.get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(left.get("speakers").size()).isEqualTo(1);
        assertThat(left.get("possible").isEmpty()).isTrue();
        assertThat(browser.api(HttpMethod.GET, mine, "")).hasStatus(HttpStatus.GONE);
        assertThat(browser.page(link(talk, id) + "&lang=en")).contains("You are no longer a speaker of this talk.");
        assertThat(json(HttpMethod.GET, "/api" + talk.mailed(), "").get("state").asString())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void showsBothTextsToTheSecondOfTwoSpeakersWhoEditAtOnce() throws Exception {
        var talk = submissions.submit(calls.open());
        var id = invitation(invite(talk, email));
        assertThat(accept(talk, id)).hasStatusOk();
        var amina = talk.made().replace("?", "/edit?") + "&lang=en";
        var kofi = tracking(talk, link(talk, id)).replace("?", "/edit?") + "&lang=en";
        var together = new CyclicBarrier(2);
        try (var speakers = Executors.newFixedThreadPool(2)) {
            for (var version = 1; version <= ROUNDS; version++) {
                var first = edit(amina, "Amina wrote this, version " + version, version);
                var second = edit(kofi, "Kofi wrote this, version " + version, version);
                var answers = speakers.invokeAll(List.<Callable<MvcTestResult>>of(
                        () -> {
                            together.await();
                            return first.call();
                        },
                        () -> {
                            together.await();
                            return second.call();
                        }));
                var aminaWins = status(answers.getFirst().get()) == HttpStatus.SEE_OTHER.value();
                var refused = answers.get(aminaWins ? 1 : 0).get();
                assertThat(status(answers.get(aminaWins ? 0 : 1).get())).isEqualTo(HttpStatus.SEE_OTHER.value());
                assertThat(refused).hasStatus(HttpStatus.CONFLICT);
                var winner = aminaWins ? "Amina" : "Kofi";
                var loser = aminaWins ? "Kofi" : "Amina";
                assertThat(Forms.body(refused))
                        .contains(
                                "Someone else saved this version",
                                "<p>" + winner + " wrote this, version " + version + "</p>",
                                ">" + loser + " wrote this, version " + version + "</textarea>",
                                "name=\"version\" value=\"" + (version + 1) + "\"");
                assertThat(json(HttpMethod.GET, "/api" + talk.made(), "")
                                .get("abstract")
                                .asString())
                        .isEqualTo(winner + " wrote this, version " + version);
            }
        }
    }

    private Callable<MvcTestResult> edit(String path, String text, int version) {
        var fields = Map.of(
                "version",
                String.valueOf(version),
                "title",
                "Queues that forgive",
                "abstract",
                text,
                "format",
                "talk",
                "language",
                "en",
                "speaker.name",
                "Amina Diallo");
        return () -> browser.post(path, fields);
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    @Test
    void keepsTheTalkWhenACoSpeakerIsErased() {
        var call = calls.open();
        var talk = submissions.submit(call);
        var id = invitation(invite(talk, email));
        assertThat(accept(talk, id)).hasStatusOk();
        submissions.publish(talk, "", Outcome.ACCEPT, Instant.now().plus(Duration.ofDays(7)));
        var talks = "/api/cfps/" + call.slug() + "/talks";
        await().atMost(PATIENCE).until(() -> Forms.body(browser.get(talks)).contains("Kofi Mensah"));

        var person = addressIds.of(email).value();
        registration.publish(
                "person-" + person, new PersonForgotten(person, "REF-" + UUID.randomUUID(), Instant.now()));
        await().atMost(PATIENCE).until(() -> !Forms.body(browser.get(talks)).contains("Kofi"));
        assertThat(Forms.body(browser.get(talks)))
                .contains("Queues that forgive", "Amina Diallo", "{\"name\":null,\"bio\":\"\"}");
        assertThat(browser.page("/cfps/" + call.slug() + "/talks?lang=en")).contains("data erased");
        assertThat(browser.page(talk.mailed() + "&lang=fr"))
                .contains("données effacées")
                .doesNotContain("Kofi");
        assertThat(browser.get(tracking(talk, link(talk, id)))).hasStatus(HttpStatus.GONE);
    }

    @Test
    void hidesTalksOfTheReviewerAndOfTheirCoSpeakers() {
        var call = reviewed.open(false);
        var reviewer = reviewed.reviewer(call, email);
        var shared = submissions.submit(call);
        var others = JSON.readTree(Forms.body(submissions.send(call, shared.email(), ",\"notes\":\"Another talk\"")))
                .get("id")
                .asString();
        var id = invitation(invite(shared, email));
        var list = "/api/cfps/manage/" + call.slug() + "/proposals";
        await().atMost(PATIENCE).until(() -> ids(list, reviewer).contains(others));
        await().atMost(PATIENCE).until(() -> ids(list, reviewer).contains(shared.id()));

        assertThat(accept(shared, id)).hasStatusOk();
        await().atMost(PATIENCE).until(() -> !ids(list, reviewer).contains(shared.id()));
        assertThat(ids(list, reviewer)).doesNotContain(others);
        var organizer = browser.with(visitors.with("ORGANIZER", "community-review"));
        await().atMost(PATIENCE)
                .until(() -> Forms.body(organizer.get(list)).contains("[\"Amina Diallo\",\"Kofi Mensah\"]"));
    }

    @Test
    void areListedInTheFilesOfTheCall() {
        var call = calls.open();
        var talk = submissions.submit(call);
        assertThat(accept(talk, invitation(invite(talk, email)))).hasStatusOk();
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var files = "/api/cfps/manage/" + call.slug();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(organizer.get(files + "/export.csv"))
                        .hasStatusOk()
                        .bodyText()
                        .contains("\"bio\",\"co_speakers\",\"answers\",\"submitted_at\"")
                        .contains("\"Kofi Mensah <" + email + ">\""));
        assertThat(organizer.get(files + "/export.json")).bodyJson().isLenientlyEqualTo("""
                {"items":[{"name":"Amina Diallo","coSpeakers":[
                 {"name":"Kofi Mensah","email":"%s","bio":"Runs clusters."}]}]}\
                """.formatted(email));
        assertThat(organizer.get(files + "/speakers.json")).bodyJson().isLenientlyEqualTo("""
                {"items":[{"email":"%s"},{"name":"Kofi Mensah","email":"%s",
                 "proposals":[{"title":"Queues that forgive"}]}]}\
                """.formatted(
                        talk.email(), email));
    }

    private String ids(String list, ReviewedCalls.Member reviewer) {
        return Forms.body(reviewer.browser().get(list));
    }

    private MvcTestResult invite(Submission talk, String address) {
        return browser.api(
                HttpMethod.POST, "/api" + talk.made().replace("?", "/speakers?"), "{\"email\":\"" + address + "\"}");
    }

    private static String invitation(MvcTestResult invited) {
        return JSON.readTree(Forms.body(invited))
                .get("speakers")
                .get(1)
                .get("invitation")
                .asString();
    }

    /** Returns the link in the mail. */
    private String link(Submission talk, String invitation) {
        var token = links.token(MailLink.CO_SPEAKER, invitation, MailLink.Holder.MAILBOX);
        assertThat(links.open(MailLink.CO_SPEAKER, token, invitation)).isEqualTo(Opening.OPENS);
        return links.path(MailLink.CO_SPEAKER, token, talk.id(), invitation);
    }

    private static String tracking(Submission talk, String link) {
        return talk.made().replaceFirst("\\?.*", "") + link.substring(link.indexOf('?'));
    }

    private MvcTestResult accept(Submission talk, String invitation) {
        return browser.api(
                HttpMethod.POST,
                "/api" + link(talk, invitation).replace("?", "/acceptance?"),
                "{\"name\":\"Kofi Mensah\",\"bio\":\"Runs clusters.\"}");
    }

    private JsonNode json(HttpMethod method, String path, String body) {
        var answer = browser.api(method, path, body);
        assertThat(answer).hasStatusOk();
        return JSON.readTree(Forms.body(answer));
    }
}
