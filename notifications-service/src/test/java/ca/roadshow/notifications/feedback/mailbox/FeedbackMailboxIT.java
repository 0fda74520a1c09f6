package ca.roadshow.notifications.feedback.mailbox;

import static ca.roadshow.notifications.feedback.ReturnedMessages.bounce;
import static ca.roadshow.notifications.feedback.ReturnedMessages.complaint;
import static ca.roadshow.notifications.feedback.ReturnedMessages.written;
import static ca.roadshow.notifications.mail.MailFixture.someone;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.store.processor.Alarm;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.feedback.FeedbackEffects;
import ca.roadshow.notifications.feedback.SentMail;
import ca.roadshow.notifications.feedback.message.MessageReader;
import ca.roadshow.notifications.platform.FeedbackSettings.Mailbox;
import ca.roadshow.notifications.platform.FeedbackSettings.Protocol;
import ca.roadshow.notifications.platform.FeedbackSettings.Tls;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

/** Reads a real IMAP and POP3 server on this machine. */
@NotificationsUnderTest
class FeedbackMailboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USER = "bounces@meetups.example.org";
    private static final String UNREADABLE = "Not understood";

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {local(ServerSetup.PROTOCOL_IMAP), local(ServerSetup.PROTOCOL_POP3)});

    @Autowired
    MessageReader reader;

    @Autowired
    FeedbackEffects effects;

    @Autowired
    MailboxState state;

    @Autowired
    MailboxHealth health;

    @Autowired
    SentMail mails;

    @BeforeEach
    void startServer() {
        server.start();
        server.setUser(USER, USER, "secret");
    }

    @AfterEach
    void stopServer() {
        server.stop();
        state.read(Clock.systemUTC().instant());
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void appliesEachReportOnceAndEmptiesTheMailbox(Protocol protocol) throws Exception {
        var gone = mails.to(someone("gone"));
        var full = mails.to(someone("full"));
        var angry = mails.to(someone("angry"));
        var bounce = bounce(gone.sender(), gone.email(), "failed", "5.1.1", gone.messageId());
        deliver(bounce);
        deliver(bounce(full.sender(), full.email(), "failed", "4.2.2", full.messageId()));
        deliver(complaint("abuse", angry.sender(), angry.messageId()));
        deliver(written("To: <" + full.sender() + ">\nAuto-Submitted: auto-replied", "Away"));

        var round = round(mailbox(protocol, port(protocol)));
        round.run();

        assertThat(mails.feedbackOf(gone.id())).isEqualTo("bounced bounce.5.1.1");
        assertThat(mails.feedbackOf(full.id())).isEqualTo("bounced bounce.4.2.2");
        assertThat(mails.feedbackOf(angry.id())).isEqualTo("complained complaint.abuse");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(mails.suppressionOf(gone.email())).isEqualTo("hard-bounce all"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(mails.suppressionOf(angry.email())).isEqualTo("complaint news"));
        assertThat(mails.suppressionOf(full.email())).isEqualTo("none");
        assertThat(inbox()).isEmpty();

        deliver(bounce);
        round.run();
        assertThat(mails.eventsOf(gone.email())).isOne();
        assertThat(inbox()).isEmpty();
        assertThat(health.of(state.find().orElseThrow()).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void movesUnknownMessages() throws Exception {
        deliver(written("To: <" + USER + ">\nSubject: " + someone("hello"), "Are you there?"));
        round(mailbox(Protocol.IMAP, port(Protocol.IMAP))).run();
        assertThat(inbox()).isEmpty();
        assertThat(folder(UNREADABLE)).hasSize(1);
    }

    @Test
    void keepsUnknownMessagesInAMailboxWithoutFolders() throws Exception {
        var gone = mails.to(someone("gone"));
        deliver(written("To: <" + USER + ">\nSubject: " + someone("hello"), "Are you there?"));
        var round = round(mailbox(Protocol.POP3, port(Protocol.POP3)));
        round.run();
        deliver(bounce(gone.sender(), gone.email(), "failed", "5.1.1", gone.messageId()));
        round.run();
        assertThat(inbox()).hasSize(1);
        assertThat(mails.feedbackOf(gone.id())).isEqualTo("bounced bounce.5.1.1");
    }

    @Test
    void readsTheReportOfALargeMessage() throws Exception {
        var gone = mails.to(someone("gone"));
        var report = new String(bounce(gone.sender(), gone.email(), "failed", "5.1.1", gone.messageId()), UTF_8);
        var large = report.replace("Bonjour\r\n", "Bonjour\r\n".repeat(100_000));
        for (var protocol : Protocol.values()) {
            deliver((large + protocol).getBytes(UTF_8));
            round(mailbox(protocol, port(protocol))).run();
            assertThat(inbox()).isEmpty();
        }
        assertThat(mails.feedbackOf(gone.id())).isEqualTo("bounced bounce.5.1.1");
    }

    @Test
    void raisesAnAlarmWhileTheServerIsUnreachable() throws Exception {
        var port = port(Protocol.IMAP);
        var round = round(mailbox(Protocol.IMAP, port));
        server.stop();
        round.run();
        assertThat(health.of(state.find().orElseThrow()).getStatus()).isEqualTo(Alarm.RAISED);
        server.start();
        server.setUser(USER, USER, "secret");
        round(mailbox(Protocol.IMAP, port(Protocol.IMAP))).run();
        assertThat(health.of(state.find().orElseThrow()).getStatus()).isEqualTo(Status.UP);
    }

    /** With the time to start on a busy machine. */
    private static ServerSetup local(String protocol) {
        var setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(PATIENCE.toMillis());
        return setup;
    }

    private MailboxRound round(Mailbox mailbox) {
        return new MailboxRound(mailbox, reader, effects, state, Clock.systemUTC());
    }

    private static Mailbox mailbox(Protocol protocol, int port) {
        return new Mailbox(
                "127.0.0.1",
                port,
                protocol,
                Tls.NONE,
                USER,
                "secret",
                "INBOX",
                null,
                UNREADABLE,
                Duration.ofMinutes(1),
                Duration.ofSeconds(20),
                DataSize.ofKilobytes(256),
                500);
    }

    private int port(Protocol protocol) {
        return protocol == Protocol.IMAP
                ? server.getImap().getPort()
                : server.getPop3().getPort();
    }

    private void deliver(byte[] message) throws MessagingException {
        server.getUserManager()
                .getUser(USER)
                .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)));
    }

    private List<?> inbox() throws FolderException {
        return server.getManagers()
                .getImapHostManager()
                .getInbox(server.getUserManager().getUser(USER))
                .getMessages();
    }

    private List<?> folder(String name) {
        return server.getManagers()
                .getImapHostManager()
                .getFolder(server.getUserManager().getUser(USER), name)
                .getMessages();
    }
}
