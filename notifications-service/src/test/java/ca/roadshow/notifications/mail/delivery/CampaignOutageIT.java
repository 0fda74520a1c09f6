package ca.roadshow.notifications.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.FreePorts;
import ca.roadshow.embedded.KafkaBroker;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CommunityListed;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.notifications.platform.MailSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Disconnects a process that sends a campaign from the mail server, the broker and the database, one after the other. */
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
    Network network;

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
        var kafka = FreePorts.any();
        var controller = FreePorts.any();
        var broker = KafkaBroker.start(folder.resolve("kafka"), kafka, controller);
        try (var server = RecordingServer.replying();
                var toServer = new Cable(server.port());
                var toDatabase = new Cable(database.getPort());
                var _ = SenderProcess.start(
                        environment,
                        toServer.port(),
                        settings(toDatabase, database, broker.bootstrapServers()),
                        folder.resolve("sender.log"))) {
            readers.sendDraft(organizer, campaign);
            awaitMails(server, 40);
            interrupt(toServer);
            awaitMails(server, MANY / 4);
            broker.close();
            awaitMails(server, MANY / 2);
            broker = KafkaBroker.start(folder.resolve("kafka"), kafka, controller);
            interrupt(toDatabase);
            var told = tell(broker);
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
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(slugs(told))
                            .as("read when the broker is available again")
                            .hasSize(1));
        } finally {
            broker.close();
        }
    }

    private static Map<String, String> settings(Cable cable, URI database, String broker) {
        var near = database.toString().replace(":" + database.getPort() + "/", ":" + cable.port() + "/");
        return Map.of(
                "spring.datasource.url",
                "jdbc:" + near,
                "spring.kafka.bootstrap-servers",
                broker,
                "roadshow.events.subscribes",
                "registration");
    }

    /** Publishes a community and returns its id. */
    private String tell(KafkaBroker broker) {
        var id = "community-told-" + UUID.randomUUID();
        network.sayAt(
                broker.bootstrapServers(),
                id,
                new CommunityListed(
                        id,
                        id.substring("community-".length()),
                        Bilingual.both("Told", "Dite"),
                        Bilingual.both("Gaspé", "Gaspé"),
                        "America/Toronto"));
        return id;
    }

    private List<String> slugs(String community) {
        return jdbc.sql("select slug from community where community_id = ?")
                .param(community)
                .query((row, _) -> row.getString(1))
                .list();
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
