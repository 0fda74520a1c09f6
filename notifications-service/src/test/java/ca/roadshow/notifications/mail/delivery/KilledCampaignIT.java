package ca.roadshow.notifications.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.testkit.RealParts;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills processes that send a campaign with {@code kill -9}. {@code -Droadshow.kills=20} sets the number of kills; {@code
 * -Droadshow.kill-seed} repeats the same moments.
 */
@NotificationsUnderTest
class KilledCampaignIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int READERS = 120;

    /** Number of mails; they take about two seconds at the limit of mails per second. */
    private static final int MANY = 400;

    private static final int MOST_MILLIS = 2_500;

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
        try (var server = RecordingServer.silent();
                var killed = SenderProcess.start(environment, server.port(), folder.resolve("sender.log"))) {
            // Mails of other tests may also be in flight.
            await().atMost(PATIENCE)
                    .until(() -> server.messageIds().size() >= settings.workers()
                            && !idsOf(campaign, server.messageIds()).isEmpty());
            dispatch.start();
            await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "queued") == 0);
            killed.kill();
            await().atMost(PATIENCE)
                    .until(() -> readers.status(organizer, campaign).equals("SENT"));
            assertThat(idsOf(campaign, server.messageIds()))
                    .as("in flight when it was killed")
                    .isNotEmpty()
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

    @Test
    void atRandomMomentsSkipsNobodyAndRepeatsOnlyMailsInFlight() throws Exception {
        var seed = Long.getLong("roadshow.kill-seed", System.nanoTime());
        var random = new Random(seed);
        for (var kill = 1; kill <= Integer.getInteger("roadshow.kills", 1); kill++) {
            var millis = random.nextInt(MOST_MILLIS);
            var repeated = repeatedAfterKillAt(millis, "seed " + seed + ", kill " + kill + " after " + millis + " ms");
            System.getLogger("kills")
                    .log(Level.INFO, "seed {0}, kill {1} after {2} ms: {3} repeated", seed, kill, millis, repeated);
        }
    }

    /** Returns how many mails of a campaign arrived twice, after checking that all have arrived. */
    private long repeatedAfterKillAt(int millis, String moment) throws Exception {
        dispatch.stop();
        var organizer = readers.organizer("*");
        var community = readers.community();
        var all = readers.subscribers(community, "en", MANY);
        var campaign = readers.draft(organizer, community);
        try (var server = RecordingServer.replying();
                var killed = SenderProcess.start(environment, server.port(), folder.resolve("sender.log"))) {
            readers.post(organizer, "/api/campaigns/" + campaign + "/sending");
            await(moment).atMost(PATIENCE).until(() -> !server.messageIds().isEmpty());
            Thread.sleep(millis);
            killed.kill();
            jdbc.sql("update mail_sender set alive_until = now() - interval '1 second'")
                    .update();
            dispatch.start();
            await(moment)
                    .atMost(PATIENCE)
                    .until(() -> readers.status(organizer, campaign).equals("SENT"));
            var sent = Set.copyOf(sentIds(campaign));
            var arrivals = Stream.concat(
                            server.messageIds().stream(),
                            RealParts.mailbox().messages().stream().map(ReceivedMail::messageId))
                    .filter(sent::contains)
                    .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
            assertThat(sent).as(moment + ": skipped").hasSize(all.size());
            assertThat(arrivals.keySet())
                    .as(moment + ": the ledger equals the sinks")
                    .isEqualTo(sent);
            assertThat(arrivals.values()).as(moment).allMatch(times -> times <= 2);
            var repeated =
                    arrivals.values().stream().filter(times -> times == 2).count();
            assertThat(repeated).as(moment + ": repeated").isLessThanOrEqualTo(unsettled());
            return repeated;
        }
    }

    /**
     * Returns the number of mails that were sent when a process was killed and whose outcome was not in the ledger. Only these
     * may arrive twice.
     */
    private long unsettled() {
        return (settings.workers() + 1L) * settings.unsettled();
    }

    private List<String> idsOf(String campaign, List<String> messageIds) {
        var own = jdbc.sql("select message_id from mail_ledger where batch = ?")
                .param(campaign)
                .query((row, _) -> row.getString(1))
                .set();
        return messageIds.stream().filter(own::contains).toList();
    }

    private List<String> sentIds(String campaign) {
        return jdbc.sql("select message_id from mail_ledger where batch = ? and status = 'sent'")
                .param(campaign)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
