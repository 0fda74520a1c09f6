package ca.roadshow.notifications.campaign.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.testkit.RealParts;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Campaigns with a limit of mails per minute. */
@NotificationsUnderTest
class CampaignLimitIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MANY = 400;

    /** Time per mail. It is long, so that a busy machine can change the limit while the campaign is sent. */
    private static final Duration EACH = Duration.ofMillis(200);

    @Autowired
    CampaignReaders readers;

    @Autowired
    MailFixture mails;

    @Autowired
    MailBatches batches;

    private String organizer = "";
    private String community = "";

    @BeforeEach
    void organize() {
        community = readers.community();
        organizer = readers.organizer("community-" + community);
    }

    @AfterEach
    void behave() {
        RealParts.mailbox().behave();
    }

    @Test
    void holdBackAllButTheFirstMailUntilTheLimitIsRemoved() throws InterruptedException {
        var all = readers.subscribers(community, "en", 12);
        var campaign = readers.draft(organizer, community);
        assertThat(limit(campaign, "1")).hasStatusOk().bodyText().contains("\"perMinute\":1");
        readers.sendDraft(organizer, campaign);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "accepted") == 1);
        Thread.sleep(2_000);
        assertThat(readers.count(organizer, campaign, "accepted")).isEqualTo(1);
        assertThat(readers.count(organizer, campaign, "queued")).isEqualTo(11);

        assertThat(limit(campaign, "null")).hasStatusOk().bodyText().contains("\"perMinute\":null");
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(readers.count(organizer, campaign, "accepted")).isEqualTo(12);
        assertThat(all)
                .allSatisfy(reader -> assertThat(mails.receivedBy(reader)).hasSize(1));
    }

    @Test
    void slowDownACampaignThatIsBeingSent() throws InterruptedException {
        var all = readers.subscribers(community, "en", MANY);
        RealParts.mailbox().delay(all::contains, EACH);
        var campaign = readers.draft(organizer, community);
        readers.sendDraft(organizer, campaign);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "accepted") > 0);
        assertThat(limit(campaign, "1")).hasStatusOk();
        await().atMost(PATIENCE).until(() -> batches.limitOf(campaign).isPresent());
        readers.awaitIdle(campaign, "running");
        RealParts.mailbox().behave();
        var sent = readers.count(organizer, campaign, "accepted");
        Thread.sleep(1_000);
        assertThat(readers.count(organizer, campaign, "accepted"))
                .isLessThanOrEqualTo(sent + 1)
                .isLessThan(MANY);

        assertThat(limit(campaign, "100000")).hasStatusOk();
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(readers.count(organizer, campaign, "accepted")).isEqualTo(MANY);
        assertThat(limit(campaign, "1")).hasStatus(409).bodyText().contains("campaign.not-editable");
    }

    @Test
    void rejectLimitsOutOfBounds() {
        var campaign = readers.draft(organizer, community);
        for (var wrong : new String[] {"0", "-1", "100001", "1.5", "\"many\""}) {
            assertThat(limit(campaign, wrong)).hasStatus(400).bodyText().contains("perMinute", "out-of-range");
        }
    }

    private MvcTestResult limit(String campaign, String perMinute) {
        return readers.call(
                organizer, "PUT", "/api/campaigns/" + campaign + "/limit", "{\"perMinute\":%s}".formatted(perMinute));
    }
}
