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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Failures while a campaign is written and sent. */
@NotificationsUnderTest
class CampaignTroubleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    void sendsNoMailToAReaderWhoIsErasedAfterTheClaim() {
        var zoe = readers.subscriber(community, "en", "CONFIRMED");
        var noah = readers.subscriber(community, "en", "CONFIRMED");
        mails.stopSending();
        var campaign = readers.send(organizer, community);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "queued") == 2);
        var person = addressIds.of(zoe).value();
        assertThat(killedSender.claim()).contains("subscription-" + person);

        network.say("person-" + person, new PersonForgotten(person, "ref-" + UUID.randomUUID(), Instant.now()));
        await().atMost(PATIENCE)
                .until(() -> readers.get(organizer, path(campaign, "audience?email=" + zoe))
                        .getResponse()
                        .getContentAsString()
                        .contains("not-subscribed"));
        killedSender.loseLease();
        mails.startSending();

        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(mails.receivedBy(noah)).hasSize(1);
        assertThat(mails.receivedBy(zoe)).extracting(ReceivedMail::subject).doesNotContain("November news");
        assertThat(readers.count(organizer, campaign, "suppressed")).isEqualTo(1);
    }

    /** The server has received the mail, but its reply is lost. Only this reader may get the mail twice, with the same id. */
    @Test
    void aLostReplyRepeatsOneMailWithItsMessageId() {
        var zoe = readers.subscriber(community, "en", "CONFIRMED");
        var others = readers.subscribers(community, "en", 5);
        RealParts.mailbox().loseReply(zoe::equals);
        var campaign = readers.send(organizer, community);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "deferred") == 1);
        RealParts.mailbox().behave();

        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(readers.count(organizer, campaign, "accepted")).isEqualTo(6);
        assertThat(mails.receivedBy(zoe)).hasSizeGreaterThan(1);
        assertThat(mails.receivedBy(zoe))
                .extracting(ReceivedMail::messageId)
                .containsOnly(mails.receivedBy(zoe).getFirst().messageId());
        assertThat(others)
                .allSatisfy(reader -> assertThat(mails.receivedBy(reader)).hasSize(1));
    }

    @Test
    void aLostMailIsSentAgain() {
        var zoe = readers.subscriber(community, "en", "CONFIRMED");
        RealParts.mailbox().loseMail(zoe::equals);
        var campaign = readers.send(organizer, community);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "deferred") == 1);
        RealParts.mailbox().behave();
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(mails.receivedBy(zoe)).hasSize(1);
    }

    @Test
    void sendsTheOtherLanguageWithAnExplanationInTheReadersOwn() {
        var zoe = readers.subscriber(community, "fr", "CONFIRMED");
        var campaign = draft("""
                {"name":"November","topics":[],"communities":["%s"],
                 "subject":{"en":"November news"},"body":{"en":"See you *there*."}}""");
        readers.sendDraft(organizer, campaign);
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(mails.receivedBy(zoe)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("November news");
            assertThat(mail.text()).contains("See you", "en anglais", "Se désabonner");
        });
    }

    @Test
    void aCampaignWithAnUnknownPlaceholderIsNotSent() {
        var zoe = readers.subscriber(community, "en", "CONFIRMED");
        var campaign = draft("""
                {"name":"November","topics":[],"communities":["%s"],
                 "subject":{"en":"November news"},"body":{"en":"{{meetings}}"}}""");
        assertThat(readers.post(organizer, path(campaign, "sending")))
                .hasStatus(409)
                .bodyText()
                .contains("campaign.text-invalid");
        assertThat(readers.status(organizer, campaign)).isEqualTo("DRAFT");
        assertThat(mails.receivedBy(zoe)).isEmpty();
    }

    private String draft(String body) {
        var answer = readers.call(organizer, "POST", "/api/campaigns", body.formatted(community));
        assertThat(answer).hasStatus(201);
        return (String) read(answer, "$.id");
    }

    private static String path(String campaign, String part) {
        return "/api/campaigns/" + campaign + "/" + part;
    }
}
