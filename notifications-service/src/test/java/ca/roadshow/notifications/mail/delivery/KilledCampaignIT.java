package ca.roadshow.notifications.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.platform.MailSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills one of two processes that send a campaign with {@code kill -9}. */
@NotificationsUnderTest
class KilledCampaignIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int READERS = 120;

    @TempDir
    Path folder;

    @Autowired
    CampaignReaders readers;

    @Autowired
    MailFixture mails;

    @Autowired
    MailDispatch dispatch;

    @Autowired
    MailSettings settings;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void startAgain() {
        mails.startSending();
    }

    @Test
    void skipsNobodyAndRepeatsOnlyMailsInFlight() throws Exception {
        dispatch.stop();
        var organizer = readers.organizer("*");
        var community = readers.community();
        var all = readers.subscribers(community, "fr", READERS);
        var campaign = readers.draft(organizer, community);
        assertThat(readers.post(organizer, "/api/campaigns/" + campaign + "/sending"))
                .hasStatus(202);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "queued") == READERS);
        try (var server = new SilentServer();
                var killed = SenderProcess.start(environment, server.port(), folder.resolve("sender.log"))) {
            await().atMost(PATIENCE).until(() -> server.messageIds().size() == settings.workers());
            dispatch.start();
            await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "queued") == 0);
            killed.kill();
            await().atMost(PATIENCE)
                    .until(() -> readers.status(organizer, campaign).equals("SENT"));
            assertThat(server.messageIds())
                    .as("in flight when it was killed")
                    .hasSizeLessThanOrEqualTo(settings.workers() + 1)
                    .isSubsetOf(sentIds(campaign));
        }
        assertThat(all)
                .allSatisfy(reader -> assertThat(mails.receivedBy(reader)).hasSize(1));
        assertThat(all.stream()
                        .flatMap(reader -> mails.receivedBy(reader).stream())
                        .map(ReceivedMail::messageId))
                .as("the ledger equals the mailbox")
                .containsExactlyInAnyOrderElementsOf(sentIds(campaign));
    }

    private List<String> sentIds(String campaign) {
        return jdbc.sql("select message_id from mail_ledger where batch = ? and status = 'sent'")
                .param(campaign)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
