package ca.roadshow.notifications.feedback;

import static ca.roadshow.notifications.campaign.sending.CampaignReaders.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import ca.roadshow.notifications.feedback.Report.Bounce;
import ca.roadshow.notifications.feedback.Report.Complaint;
import ca.roadshow.notifications.feedback.message.MessageReader;
import ca.roadshow.notifications.feedback.message.Reading.Understood;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.testkit.RealParts;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The effects of bounces and complaints on campaigns and their readers. */
@NotificationsUnderTest
class CampaignFeedbackIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final BounceStatus FULL = new BounceStatus(4, 2, 2);

    @Autowired
    CampaignReaders readers;

    @Autowired
    FeedbackEffects effects;

    @Autowired
    MessageReader reader;

    @Autowired
    MailFixture mails;

    @Autowired
    SentMail sent;

    @Autowired
    RejectedMails rejectedMails;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @Autowired
    MailLinks links;

    @Autowired
    AddressIds addressIds;

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
    }

    @Test
    void countsBouncesAndLeavesTheAddressOutOfTheNextCampaign() {
        var gone = readers.subscriber(community, "en", "CONFIRMED");
        var zoe = readers.subscriber(community, "en", "CONFIRMED");
        var first = readers.send(organizer, community);
        readers.awaitStatus(organizer, first, "SENT");
        apply(new Bounce(mailTo(gone, first), BounceStatus.UNKNOWN_MAILBOX));

        assertThat(readers.count(organizer, first, "bounced")).isOne();
        assertThat(readers.count(organizer, first, "accepted")).isOne();
        assertThat(readers.get(organizer, "/api/campaigns/" + first + "/recipients?state=bounced"))
                .bodyText()
                .contains(gone, "bounce.5.1.1");
        assertThat(readers.get(organizer, "/api/campaigns/" + first + "/report.csv"))
                .bodyText()
                .contains("bounce.5.1.1");

        await().atMost(PATIENCE).until(() -> sent.suppressionOf(gone).equals("hard-bounce all"));
        var next = readers.draft(organizer, community);
        assertThat((int) read(readers.get(organizer, "/api/campaigns/" + next), "$.audience"))
                .isOne();
        assertThat(readers.get(organizer, "/api/campaigns/" + next + "/audience?email=" + gone))
                .bodyText()
                .contains("\"in\":false", "suppressed");
        readers.sendDraft(organizer, next);
        readers.awaitStatus(organizer, next, "SENT");
        assertThat(mails.receivedBy(gone)).hasSize(1);
        assertThat(mails.receivedBy(zoe)).hasSize(2);
    }

    @Test
    void suppressesAnAddressOnceIfTheServerRefusesIt() {
        var unknown = refused(email -> RealParts.mailbox().refuse(email::equals, 550, "5.1.1 No such user"));
        var unexplained = refused(email -> RealParts.mailbox().refuse(email::equals, 550));
        var blocked = refused(email -> RealParts.mailbox().refuse(email::equals, 550, "5.7.1 Blocked"));
        var spam = refused(email -> RealParts.mailbox().refuseData(email::equals, 550, "Looks like spam"));
        rejectedMails.run();
        rejectedMails.run();
        for (var gone : List.of(unknown, unexplained)) {
            await().atMost(PATIENCE).until(() -> sent.suppressionOf(gone).equals("hard-bounce all"));
            assertThat(sent.eventsOf(gone)).isOne();
        }
        assertThat(sent.eventsOf(blocked)).isZero();
        assertThat(sent.eventsOf(spam)).isZero();
    }

    /** Sends a campaign to a reader whose mail the server refuses permanently, and returns the reader's address. */
    private String refused(Consumer<String> refusal) {
        var email = MailFixture.someone("refused");
        refusal.accept(email);
        var mail = mails.queueWelcome(email, "Zoé");
        await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("failed smtp.550"));
        RealParts.mailbox().behave();
        return email;
    }

    @Test
    void suppressesAfterSeveralSoftBounces() {
        var full = readers.subscriber(community, "en", "CONFIRMED");
        for (var number = 1; number <= 2; number++) {
            assertThat(sent.suppressionOf(full)).isEqualTo("none");
            var campaign = readers.send(organizer, community);
            readers.awaitStatus(organizer, campaign, "SENT");
            apply(new Bounce(mailTo(full, campaign), FULL));
        }
        await().atMost(PATIENCE).until(() -> sent.suppressionOf(full).equals("soft-bounces news"));
    }

    @Test
    void sendsNoMailToARecipientSuppressedDuringTheSending() {
        var gone = readers.subscriber(community, "en", "CONFIRMED");
        var earlier = sent.to(gone);
        mails.stopSending();
        var campaign = readers.send(organizer, community);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "queued") == 1);
        apply(new Bounce(earlier.id(), BounceStatus.UNKNOWN_MAILBOX));
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "suppressed") == 1);
        mails.startSending();
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(mails.receivedBy(gone)).hasSize(1);
    }

    @Test
    void aComplaintWithdrawsTheConsentOfItsList() {
        var zoe = subscriber();
        var subscription = subscriptionOf(zoe);
        var campaign = readers.send(organizer, community);
        readers.awaitStatus(organizer, campaign, "SENT");
        apply(new Complaint(mailTo(zoe, campaign), "abuse"));

        assertThat(readers.count(organizer, campaign, "complained")).isOne();
        await().atMost(PATIENCE).until(() -> sent.suppressionOf(zoe).equals("complaint news"));
        assertThat(events(subscription, "subscription.topic-left"))
                .singleElement()
                .asString()
                .contains("\"complaint\"", "community:" + community);

        subscribe(zoe);
        await().atMost(PATIENCE).until(() -> sent.suppressionOf(zoe).equals("none"));
    }

    @Test
    void aMailToTheUnsubscribeAddressLeavesOnlyItsList() {
        var zoe = subscriber();
        var campaign = readers.send(organizer, community);
        readers.awaitStatus(organizer, campaign, "SENT");
        var header = mails.receivedBy(zoe).stream()
                .filter(mail -> mail.headers().containsKey("List-Id"))
                .flatMap(mail -> mail.headers().getOrDefault("List-Unsubscribe", List.of()).stream())
                .findFirst()
                .orElseThrow();
        var address = header.replaceFirst("(?s).*<mailto:([^?]+)\\?.*", "$1");

        var reading = reader.read(ReturnedMessages.written("To: " + address + "\nSubject: unsubscribe", ""));
        assertThat(reading).isInstanceOf(Understood.class);
        apply(((Understood) reading).report());

        assertThat(events(subscriptionOf(zoe), "subscription.topic-left"))
                .singleElement()
                .asString()
                .contains("\"mail\"", "community:" + community, "newsletter");
        assertThat(sent.suppressionOf(zoe)).isEqualTo("none");
    }

    @Test
    void pausesWhenTooManyMailsFailAndContinuesWhenResumed() {
        var all = readers.subscribers(community, "en", 20);
        var unknown = new HashSet<>(all.subList(0, 10));
        RealParts.mailbox().refuse(unknown::contains, 550);
        mails.stopSending();
        var campaign = readers.send(organizer, community);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "queued") == 20);
        var last = readers.subscriber(community, "en", "CONFIRMED");
        queue(last, campaign);
        mails.startSending();

        readers.awaitStatus(organizer, campaign, "PAUSED");
        assertThat(read(readers.get(organizer, "/api/campaigns/" + campaign), "$.pausedBecause"))
                .isEqualTo("too-many-failures");
        assertThat(readers.get(organizer, "/organizer/campaigns/" + campaign + "?lang=en"))
                .bodyText()
                .contains("The campaign has paused automatically");
        assertThat(readers.get(organizer, "/organizer/campaigns/" + campaign + "?lang=fr"))
                .bodyText()
                .contains("s’est mis en pause");

        release(last);
        assertThat(readers.post(organizer, "/api/campaigns/" + campaign + "/resumption"))
                .hasStatus(202);
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(mails.receivedBy(last)).hasSize(1);
        assertThat(read(readers.get(organizer, "/api/campaigns/" + campaign), "$.pausedBecause"))
                .isNull();
    }

    /** Adds a mail that waits for its retry, so that the campaign does not end before. */
    private void queue(String email, String campaign) {
        jdbc.sql(
                        "insert into mail_ledger (address_id, purpose, subject, about, message_id, language, content, not_before,"
                                + " priority, cause, traceparent, created_at, batch, claimed_at) select r.address_id, m.purpose, m.subject, r.about,"
                                + " ?, 'en', m.content, now() + interval '1 hour', m.priority, m.cause, m.traceparent, now(), m.batch, now()"
                                + " from recipient r, mail_ledger m where r.about = ? and m.batch = ? limit 1")
                .params("<" + UUID.randomUUID() + "@meetups.example.org>", subscriptionOf(email), campaign)
                .update();
    }

    private void release(String email) {
        jdbc.sql("update mail_ledger set not_before = now() where about = ? and status = 'queued'")
                .param(subscriptionOf(email))
                .update();
    }

    /** Creates a reader with two confirmed topics. */
    private String subscriber() {
        var email = MailFixture.someone("zoe");
        subscribe(email);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 2);
        return email;
    }

    private void subscribe(String email) {
        http.post()
                .uri("/api/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"%s\",\"locale\":\"en\",\"topics\":[\"community:%s\",\"newsletter\"]}"
                        .formatted(email, community))
                .exchange();
        http.post()
                .uri(links.path(MailLink.SUBSCRIPTION, Holder.MAILBOX, subscriptionOf(email))
                        .replace("?", "/confirmation?"))
                .exchange();
    }

    private void apply(Report report) {
        assertThat(effects.apply("test-" + UUID.randomUUID(), Source.WEBHOOK, report))
                .isEqualTo(Outcome.HANDLED);
    }

    private long mailTo(String email, String campaign) {
        return jdbc.sql("select id from mail_ledger where batch = ? and about = ?")
                .params(campaign, subscriptionOf(email))
                .query(Long.class)
                .single();
    }

    private String subscriptionOf(String email) {
        return "subscription-" + addressIds.of(email).value();
    }

    private List<String> events(String subscription, String event) {
        return jdbc.sql("select payload::text from event_log where aggregate = ? and event = ?")
                .params(subscription, event)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
