package ca.roadshow.notifications.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.platform.MailSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cuts a process that sends a campaign off from the mail server, then from the database. It never has a broker. */
@NotificationsUnderTest
class CampaignOutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OUTAGE = Duration.ofSeconds(3);
    private static final int MANY = 400;

    @TempDir
    Path folder;

    @Autowired
    CampaignReaders readers;

    @Autowired
    MailFixture mails;

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
        mails.stopSending();
        var organizer = readers.organizer("*");
        var community = readers.community();
        readers.subscribers(community, "en", MANY);
        var campaign = readers.draft(organizer, community);
        var database = URI.create(
                environment.getRequiredProperty("spring.datasource.url").substring("jdbc:".length()));
        try (var server = RecordingServer.replying();
                var toServer = new Cable(server.port());
                var toDatabase = new Cable(database.getPort());
                var _ = SenderProcess.start(
                        environment, toServer.port(), through(toDatabase, database), folder.resolve("sender.log"))) {
            assertThat(readers.post(organizer, "/api/campaigns/" + campaign + "/sending"))
                    .hasStatus(202);
            awaitMails(server, 40);
            interrupt(toServer);
            awaitMails(server, MANY / 2);
            interrupt(toDatabase);
            await().atMost(PATIENCE)
                    .until(() -> readers.status(organizer, campaign).equals("SENT"));
            var sent = sentIds(campaign);
            assertThat(sent).as("skipped").hasSize(MANY);
            assertThat(Set.copyOf(server.messageIds()))
                    .as("the ledger equals the sink")
                    .containsAll(sent);
            assertThat(server.messageIds().stream().filter(sent::contains).count())
                    .as(
                            "repeated: without the server's reply one mail per connection, without the database those not settled")
                    .isLessThanOrEqualTo(MANY + (settings.workers() + 1L) * (1 + settings.unsettled()));
        }
    }

    private static Map<String, String> through(Cable cable, URI database) {
        var near = database.toString().replace(":" + database.getPort() + "/", ":" + cable.port() + "/");
        return Map.of("spring.datasource.url", "jdbc:" + near, "spring.kafka.bootstrap-servers", "127.0.0.1:1");
    }

    private static void interrupt(Cable cable) throws InterruptedException {
        cable.cut();
        Thread.sleep(OUTAGE);
        cable.mend();
    }

    private static void awaitMails(RecordingServer server, int mails) {
        await().atMost(PATIENCE).until(() -> server.messageIds().size() >= mails);
    }

    private List<String> sentIds(String campaign) {
        return jdbc.sql("select message_id from mail_ledger where batch = ? and status = 'sent'")
                .param(campaign)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
