package ca.roadshow.notifications.mail.delivery;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.platform.MailSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Kills one of two sending processes with {@code kill -9}. */
@NotificationsUnderTest
class KilledSenderIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int READERS = 60;

    @TempDir
    Path folder;

    @Autowired
    MailFixture mails;

    @Autowired
    MailDispatch dispatch;

    @Autowired
    MailSettings settings;

    @Autowired
    Environment environment;

    @AfterEach
    void startAgain() {
        if (!dispatch.isRunning()) {
            dispatch.start();
        }
    }

    @Test
    void onlyMailsInFlightMayArriveTwiceWithOneMessageId() throws Exception {
        dispatch.stop();
        var readers = IntStream.range(0, READERS)
                .mapToObj(number -> someone("reader" + number))
                .toList();
        var queued = readers.stream()
                .map(reader -> mails.queueWelcome(reader, "Reader"))
                .toList();
        var ids = queued.stream().map(mails::messageIdOf).toList();
        try (var server = RecordingServer.silent();
                var killed = SenderProcess.start(environment, server.port(), folder.resolve("sender.log"))) {
            // Mails of other tests may be in flight too.
            await().atMost(PATIENCE)
                    .until(() -> server.messageIds().size() >= settings.workers()
                            && server.messageIds().stream().anyMatch(ids::contains));
            dispatch.start();
            await().atMost(PATIENCE).until(() -> untouched(queued) == 0);
            assertThat(sending(queued)).as("claimed by the running process").isPositive();
            killed.kill();
            await().atMost(PATIENCE).until(() -> settled(queued) == READERS);
            assertThat(server.messageIds())
                    .filteredOn(ids::contains)
                    .as("in flight when it was killed")
                    .hasSizeLessThanOrEqualTo(settings.workers() + 1);
        }
        assertThat(readers)
                .allSatisfy(reader -> assertThat(mails.receivedBy(reader))
                        .singleElement()
                        .extracting(ReceivedMail::messageId)
                        .isIn(ids));
    }

    private long untouched(List<Mail> queued) {
        return queued.stream()
                .filter(mail -> mails.statusOf(mail).startsWith("queued"))
                .count();
    }

    private long sending(List<Mail> queued) {
        return queued.stream()
                .filter(mail -> mails.statusOf(mail).equals("sending"))
                .count();
    }

    private long settled(List<Mail> queued) {
        return queued.stream()
                .filter(mail -> mails.statusOf(mail).equals("sent"))
                .count();
    }
}
