package ca.roadshow.notifications.campaign.sending;

import static ca.roadshow.notifications.campaign.sending.CampaignReaders.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.PersonForgotten;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.notifications.mail.delivery.KilledSender;
import ca.roadshow.testkit.RealParts;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Sends campaigns from a real PostgreSQL to a real mailbox. */
@NotificationsUnderTest
class CampaignSendingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MANY = 400;

    /** Time per mail. It is long, so that a busy machine can stop the sending before its end. */
    private static final Duration EACH = Duration.ofMillis(200);

    @Autowired
    CampaignReaders readers;

    @Autowired
    MailFixture mails;

    @Autowired
    KilledSender killedSender;

    @Autowired
    Network network;

    @Autowired
    AddressIds addressIds;

    @Autowired
    MailLinks links;

    @Autowired
    MockMvcTester http;

    private String organizer = "";
    private String community = "";

    @BeforeEach
    void organize() {
        organizer = readers.organizer("*");
        community = readers.community();
    }

    @AfterEach
    void behave() {
        RealParts.mailbox().behave();
        mails.startSending();
        mails.failMailsInProgress();
        assertThat(mails.wrongCounts()).isEmpty();
    }

    @Test
    void sendsEachReaderOneMailInTheirLanguageWhenTwoOrganizersSend() throws Exception {
        var english = readers.subscribers(community, "en", 3);
        var french = readers.subscribers(community, "fr", 2);
        var pending = readers.subscriber(community, "en", "PENDING");
        var gone = readers.subscriber(community, "en", "UNSUBSCRIBED");
        var campaign = readers.draft(organizer, community);
        assertThat((int) read(readers.get(organizer, path(campaign)), "$.audience"))
                .isEqualTo(5);

        var colleague = readers.organizer("community-" + community);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(Stream.of(organizer, colleague)
                    .<Callable<Integer>>map(each -> () -> readers.post(each, path(campaign, "sending"))
                            .getResponse()
                            .getStatus())
                    .toList());
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 202);
        }

        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(english)
                .allSatisfy(reader -> assertThat(received(reader))
                        .singleElement()
                        .satisfies(mail -> assertThat(mail.subject()).isEqualTo("November news")));
        assertThat(french)
                .allSatisfy(reader -> assertThat(received(reader))
                        .singleElement()
                        .satisfies(mail -> {
                            assertThat(mail.subject()).isEqualTo("Nouvelles de novembre");
                            assertThat(mail.html()).contains("À bientôt <em>là-bas</em>");
                            assertThat(mail.headers())
                                    .containsKeys("List-Unsubscribe", "List-Unsubscribe-Post", "List-Id");
                        }));
        assertThat(http.get().uri("/newsletter/" + campaign + "?lang=fr").exchange())
                .hasStatus(303);
        assertThat(List.of(pending, gone))
                .allSatisfy(reader -> assertThat(received(reader)).isEmpty());
        assertThat(readers.count(organizer, campaign, "accepted")).isEqualTo(5);
        assertThat(readers.post(organizer, path(campaign, "sending"))).hasStatus(200);
    }

    @Test
    void aPauseStopsTheSendingAndAResumptionSkipsNobody() throws InterruptedException {
        var all = readers.subscribers(community, "en", MANY);
        RealParts.mailbox().delay(all::contains, EACH);
        var campaign = sendAndAwaitFirstMails();

        assertThat(readers.post(organizer, path(campaign, "pause"))).hasStatus(202);
        readers.awaitIdle(campaign, "paused");
        RealParts.mailbox().behave();
        var sent = readers.count(organizer, campaign, "accepted");
        Thread.sleep(1_000);
        assertThat(readers.count(organizer, campaign, "accepted"))
                .isEqualTo(sent)
                .isLessThan(MANY);
        assertThat(readers.status(organizer, campaign)).isEqualTo("PAUSED");
        assertThat(readers.post(organizer, path(campaign, "pause"))).hasStatus(200);

        assertThat(readers.post(organizer, path(campaign, "resumption"))).hasStatus(202);
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(readers.count(organizer, campaign, "accepted")).isEqualTo(MANY);
        assertThat(all).allSatisfy(reader -> assertThat(received(reader)).hasSize(1));
    }

    @Test
    void aCancellationEndsTheSending() throws InterruptedException {
        var all = readers.subscribers(community, "en", MANY);
        RealParts.mailbox().delay(all::contains, EACH);
        var campaign = sendAndAwaitFirstMails();

        assertThat(readers.post(organizer, path(campaign, "cancellation"))).hasStatus(202);
        readers.awaitIdle(campaign, "cancelled", "done");
        var sent = readers.count(organizer, campaign, "accepted");
        Thread.sleep(1_000);
        assertThat(readers.count(organizer, campaign, "accepted"))
                .isEqualTo(sent)
                .isLessThan(MANY);
        assertThat(readers.count(organizer, campaign, "queued")).isZero();
        assertThat(readers.count(organizer, campaign, "suppressed")).isEqualTo(MANY - sent);
        assertThat(all.stream().mapToInt(reader -> received(reader).size()).sum())
                .isEqualTo(sent);
        assertThat(readers.post(organizer, path(campaign, "resumption"))).hasStatus(409);
        assertThat(readers.post(organizer, path(campaign, "cancellation"))).hasStatus(200);
    }

    @Test
    void sendsNoMailToAReaderWhoUnsubscribesAfterTheClaim() {
        var zoe = confirmed("zoe");
        var noah = readers.subscriber(community, "en", "CONFIRMED");
        await().atMost(PATIENCE).until(() -> received(zoe).size() == 2);
        mails.stopSending();
        var campaign = readers.send(organizer, community);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "queued") == 2);
        assertThat(killedSender.claim()).contains(subscription(zoe));

        http.post().uri(link(zoe, "/cancellation")).exchange();
        await().atMost(PATIENCE)
                .until(() -> readers.get(organizer, path(campaign, "audience?email=" + zoe))
                        .getResponse()
                        .getContentAsString()
                        .contains("unsubscribed"));
        killedSender.loseLease();
        mails.startSending();

        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(received(zoe)).hasSize(2);
        assertThat(received(noah)).hasSize(1);
        assertThat(readers.count(organizer, campaign, "unsubscribed")).isEqualTo(1);
    }

    @Test
    void sendsNoMailToAnErasedReader() {
        var zoe = readers.subscriber(community, "en", "CONFIRMED");
        var noah = readers.subscriber(community, "en", "CONFIRMED");
        mails.stopSending();
        var campaign = readers.send(organizer, community);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "queued") == 2);
        var person = addressIds.of(zoe).value();
        network.say("person-" + person, new PersonForgotten(person, "ref-" + UUID.randomUUID(), Instant.now()));
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "suppressed") == 1);
        mails.startSending();
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(received(noah)).hasSize(1);
        assertThat(received(zoe)).extracting(ReceivedMail::subject).doesNotContain("November news");
        assertThat(readers.get(organizer, path(campaign, "recipients?state=suppressed")))
                .bodyText()
                .contains("\"email\":null", "recipient-forgotten");
    }

    @Test
    void isSentAtItsTime() {
        var zoe = readers.subscriber(community, "fr", "CONFIRMED");
        var campaign = readers.draft(organizer, community);
        var at = Instant.now().plusSeconds(10);
        assertThat(readers.call(organizer, "POST", path(campaign, "sending"), "{\"at\":\"%s\"}".formatted(at)))
                .hasStatus(202);
        assertThat(readers.status(organizer, campaign)).isEqualTo("SCHEDULED");
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(received(zoe))
                .singleElement()
                .satisfies(mail -> assertThat(mail.date()).isAfterOrEqualTo(at.minusSeconds(1)));
    }

    @Test
    void aResendingReachesOnlyThoseWhoseMailFailed() {
        var noah = readers.subscriber(community, "en", "CONFIRMED");
        var zoe = readers.subscriber(community, "en", "CONFIRMED");
        RealParts.mailbox().refuse(recipient -> recipient.equals(zoe), 552);
        var campaign = readers.send(organizer, community);
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(readers.count(organizer, campaign, "failed")).isEqualTo(1);
        assertThat(readers.get(organizer, path(campaign, "recipients?state=failed")))
                .bodyText()
                .contains(zoe, "smtp.552")
                .doesNotContain(noah);

        RealParts.mailbox().behave();
        assertThat(readers.post(organizer, path(campaign, "resending"))).hasStatus(202);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "accepted") == 2);
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(received(zoe)).hasSize(1);
        assertThat(received(noah)).hasSize(1);
    }

    @Test
    void aTransientFailureIsDeferredAndRetried() {
        var zoe = readers.subscriber(community, "en", "CONFIRMED");
        RealParts.mailbox().refuse(recipient -> recipient.equals(zoe), 451);
        var campaign = readers.send(organizer, community);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "deferred") == 1);
        RealParts.mailbox().behave();
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(received(zoe)).hasSize(1);
    }

    private String sendAndAwaitFirstMails() {
        var campaign = readers.send(organizer, community);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "accepted") > 0);
        return campaign;
    }

    /** Creates a subscription by its own events. Its confirmation and welcome mails are sent first. */
    private String confirmed(String name) {
        var email = MailFixture.someone(name);
        http.post()
                .uri("/api/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"%s\",\"locale\":\"en\",\"topics\":[\"community:%s\"]}"
                        .formatted(email, community))
                .exchange();
        http.post().uri(link(email, "/confirmation")).exchange();
        return email;
    }

    private String link(String email, String action) {
        var id = subscription(email);
        return "/subscriptions/" + id + action + "?token=" + links.token(MailLink.SUBSCRIPTION, id, Holder.MAILBOX);
    }

    private String subscription(String email) {
        return "subscription-" + addressIds.of(email).value();
    }

    private List<ReceivedMail> received(String reader) {
        return mails.receivedBy(reader);
    }

    private static String path(String campaign) {
        return "/api/campaigns/" + campaign;
    }

    private static String path(String campaign, String part) {
        return path(campaign) + "/" + part;
    }
}
