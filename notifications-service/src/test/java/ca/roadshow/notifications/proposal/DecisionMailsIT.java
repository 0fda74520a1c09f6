package ca.roadshow.notifications.proposal;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.contract.CoSpeakerInvited;
import ca.roadshow.events.contract.ConfirmationAwaited;
import ca.roadshow.events.contract.ConfirmationReceived;
import ca.roadshow.events.contract.DecisionsPublished;
import ca.roadshow.events.contract.DecisionsPublished.DecidedTalk;
import ca.roadshow.events.contract.PlaceReleased;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.testkit.SignedInPeople;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@NotificationsUnderTest
class DecisionMailsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant CONFIRM_BY = Instant.parse("2083-01-15T04:59:00Z");

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Autowired
    MockMvcTester http;

    @Autowired
    DataSource database;

    @Autowired
    AddressIds addressIds;

    @Autowired
    JsonMapper json;

    private final String callId = "call-" + UUID.randomUUID();
    private final String email = someone("speaker");

    @BeforeEach
    void announceTheCall() {
        network.say(
                callId,
                new CallAnnounced(
                        callId,
                        callId,
                        Bilingual.both("Winter talks", "Présentations d’hiver"),
                        CONFIRM_BY.minusSeconds(5_000_000),
                        CONFIRM_BY.minusSeconds(1_000_000),
                        "America/Toronto",
                        null));
    }

    @Test
    void sendsAllDecisionsInOneMailInTheSpeakersLanguage() {
        network.say(
                callId,
                new DecisionsPublished(
                        callId,
                        "selection-" + callId + "/1",
                        network.person("Hélène Roy", email, "fr"),
                        List.of(
                                new DecidedTalk("proposal-1", "Des files qui pardonnent", null, "ACCEPTED"),
                                new DecidedTalk("proposal-2", "Un an sans Helm", null, "DECLINED")),
                        CONFIRM_BY,
                        Bilingual.both("See you soon.", "À bientôt."),
                        Instant.now(),
                        "Le train est plus sûr.\n\nPrenez celui de midi."));
        assertThat(only()).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Au sujet de vos 2 propositions");
            assertThat(mail.text())
                    .contains(
                            "Bonjour Hélène Roy,",
                            "Des files qui pardonnent",
                            "Acceptée. Veuillez confirmer que vous la donnerez.",
                            "Un an sans Helm",
                            "Non retenue cette fois-ci.",
                            "Présentations d’hiver",
                            "À bientôt.",
                            "Note pour vous\u00a0:",
                            "Le train est plus sûr.",
                            "Prenez celui de midi.",
                            "14 janvier 2083",
                            "https://meetups.example.org/proposals/proposal-2")
                    .doesNotContain("??", "See you soon");
        });
    }

    @Test
    void namesASingleTalkInTheSubject() {
        network.say(
                callId,
                new DecisionsPublished(
                        callId,
                        "selection-" + callId + "/1",
                        network.person("June Park", email, "en"),
                        List.of(new DecidedTalk("proposal-1", "Queues that forgive", null, "ALTERNATE")),
                        null,
                        null,
                        Instant.now()));
        assertThat(only().subject()).isEqualTo("Alternate: Queues that forgive");
    }

    @Test
    void previewsTheMailThatIsSentLater() throws Exception {
        var organizer = organizer();
        var draft = """
            {"callId":"%s","name":"Hélène Roy","language":"fr","confirmBy":"%s",
             "note":{"en":"See you soon.","fr":"À **bientôt**."},"personalNote":"Un train.\\n\\nLe *train* de midi.",
             "talks":[{"proposalId":"proposal-1","title":"Des files qui pardonnent","outcome":"ACCEPTED"},
                      {"proposalId":"proposal-2","title":"Un an <b>sans</b> Helm","outcome":"DECLINED"}]}""".formatted(callId, CONFIRM_BY);
        network.say(
                callId,
                new DecisionsPublished(
                        callId,
                        "selection-" + callId + "/1",
                        network.person("Hélène Roy", email, "fr"),
                        List.of(
                                new DecidedTalk("proposal-1", "Des files qui pardonnent", null, "ACCEPTED"),
                                new DecidedTalk("proposal-2", "Un an <b>sans</b> Helm", null, "DECLINED")),
                        CONFIRM_BY,
                        Bilingual.both("See you soon.", "À **bientôt**."),
                        Instant.now(),
                        "Un train.\n\nLe *train* de midi."));
        var sent = only();
        var shown = post(organizer, "/api/mails/decisions-published/preview", MediaType.APPLICATION_JSON, draft);
        assertThat(shown).hasStatusOk();
        var preview = json.readTree(shown.getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(preview.get("subject").asString()).isEqualTo(sent.subject());
        assertThat(withoutLinks(preview.get("html").asString()))
                .isEqualToNormalizingNewlines(withoutLinks(sent.html()))
                .contains("<strong>bientôt</strong>", "Un an &lt;b&gt;sans&lt;/b&gt; Helm");
        assertThat(withoutLinks(preview.get("text").asString()))
                .isEqualToNormalizingNewlines(withoutLinks(sent.text()));
        assertThat(preview.get("html").asString())
                .contains("/proposals/proposal-sample-2?token=")
                .doesNotContain("proposal-1", "proposal-2?", email);

        var form = "callId=" + callId + "&name=June&language=en&talks[0].proposalId=proposal-1&talks[0].title=Queues"
                + "&talks[0].outcome=ALTERNATE";
        var frame = post(
                organizer,
                "/organizer/mails/decisions-published/preview",
                MediaType.APPLICATION_FORM_URLENCODED,
                form.replace("[", "%5B").replace("]", "%5D"));
        assertThat(frame).hasStatusOk().bodyText().contains("Hello June", "Queues", "Winter talks", "<base ");
        assertThat(frame.getResponse().getHeader("Content-Security-Policy")).startsWith("sandbox ");
    }

    @Test
    void previewsNothingForOthersOrWithoutDecisions() {
        var organizer = organizer();
        var path = "/api/mails/decisions-published/preview";
        assertThat(post(organizer, path, MediaType.APPLICATION_JSON, "{}"))
                .hasStatus(400)
                .bodyText()
                .contains("talks", "required");
        assertThat(post(organizer, path, MediaType.APPLICATION_JSON, "{\"talks\":[{\"outcome\":\"MAYBE\"}]}"))
                .hasStatus(400)
                .bodyText()
                .contains("talks[0].outcome");
        var people = new SignedInPeople(database, "https://meetups.example.org");
        var reader = new Cookie(
                people.cookieName(),
                people.token(addressIds.of(someone("reader")).value()));
        assertThat(post(reader, path, MediaType.APPLICATION_JSON, "{}")).hasStatus(403);
    }

    private Cookie organizer() {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        var person = addressIds.of(someone("organizer")).value();
        people.grant(person, "ORGANIZER", "community-ottawa");
        return new Cookie(people.cookieName(), people.token(person));
    }

    private MvcTestResult post(Cookie cookie, String path, MediaType type, String body) {
        return http.post()
                .uri(path)
                .cookie(cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(type)
                .content(body)
                .exchange();
    }

    private static String withoutLinks(String mail) {
        return mail.replaceAll("https://meetups\\.example\\.org/\\S*?(?=[\"\\s<])", "LINK");
    }

    @Test
    void sendsOneMailPerReminderAndOneWhenThePlaceIsLost() {
        var person = network.person("June Park", email, "en");
        var awaited = new ConfirmationAwaited(callId, "proposal-1", person, "Queues that forgive", null, 1, CONFIRM_BY);
        network.say(callId, awaited);
        network.say(callId, awaited);
        assertThat(only().subject()).isEqualTo("Please confirm your talk: Queues that forgive");
        network.say(callId, new PlaceReleased(callId, "proposal-1", person, "Queues that forgive", null, CONFIRM_BY));
        await().atMost(PATIENCE)
                .until(() -> mails.receivedBy(email).stream()
                        .anyMatch(mail -> mail.subject().equals("Not confirmed in time: Queues that forgive")));
        assertThat(mails.receivedBy(email)).hasSize(2);
    }

    @Test
    void sendsOneMailWithTheConfirmedTalkAndItsDate() {
        var proposal = "proposal-" + UUID.randomUUID();
        var confirmed = new ConfirmationReceived(
                callId,
                proposal,
                network.person("Hélène Roy", email, "fr"),
                "Un an sans Helm",
                null,
                LocalDate.parse("2083-02-09"),
                null,
                CONFIRM_BY,
                null);
        network.say(callId, confirmed);
        network.say(callId, confirmed);
        assertThat(only()).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Confirmée\u00a0: Un an sans Helm");
            assertThat(mail.text())
                    .contains(
                            "Présentations d’hiver",
                            "mardi 9 février 2083",
                            "veuillez la retirer sur cette page",
                            "https://meetups.example.org/proposals/" + proposal)
                    .doesNotContain("??");
        });
    }

    @Test
    void sendsCoSpeakersTheirOwnLinks() {
        network.say(
                callId,
                new DecisionsPublished(
                        callId,
                        "selection-" + callId + "/1",
                        network.person("June Park", email, "en"),
                        List.of(new DecidedTalk(
                                "proposal-1", "Queues that forgive", null, "ACCEPTED", "proposal-invitation-1")),
                        CONFIRM_BY,
                        null,
                        Instant.now()));
        assertThat(only().text())
                .contains("https://meetups.example.org/proposals/proposal-1/speakers/proposal-invitation-1?token=2");
    }

    @Test
    void invitesACoSpeakerWithoutAName() {
        var invitation = "proposal-invitation-" + UUID.randomUUID();
        var person = network.person("", email, "fr");
        var invited = new CoSpeakerInvited(
                callId, "proposal-1", invitation, person, "Un an\nsans Helm", "Hélène Roy", CONFIRM_BY, Instant.now());
        network.say(callId, invited);
        network.say(callId, invited);
        assertThat(only()).satisfies(mail -> {
            assertThat(mail.subject())
                    .startsWith("Hélène Roy vous invite à donner une présentation ensemble")
                    .contains("Un an sans Helm");
            assertThat(mail.text())
                    .contains(
                            "Présentations d’hiver",
                            "14 janvier 2083",
                            "/proposals/proposal-1/speakers/" + invitation + "?token=2",
                            "/not-me/proposal/" + invitation)
                    .doesNotContain("??");
        });
        var link = only().text().replaceFirst("(?s).*(/not-me/proposal/\\S+).*", "$1");
        assertThat(http.get().uri(URI.create(link)))
                .bodyText()
                .contains("Refuser l’invitation", "La proposition elle-même ne change pas.")
                .doesNotContain("Retirer la proposition");
    }

    private ReceivedMail only() {
        await().atMost(PATIENCE).until(() -> !mails.receivedBy(email).isEmpty());
        assertThat(mails.receivedBy(email)).hasSize(1);
        return mails.receivedBy(email).getFirst();
    }
}
