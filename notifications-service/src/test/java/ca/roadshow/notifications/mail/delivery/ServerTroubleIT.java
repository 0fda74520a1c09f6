package ca.roadshow.notifications.mail.delivery;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.store.processor.Alarm;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.smtp.LoopbackSmtp;
import ca.roadshow.notifications.mail.smtp.ServerTrouble;
import ca.roadshow.notifications.mail.smtp.TestSettings;
import ca.roadshow.notifications.platform.MailSettings;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that accepts no mails because of a wrong setting. Mails wait, and no recipient is suppressed. */
@NotificationsUnderTest
class ServerTroubleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "right";

    private final String zoe = someone("zoe");
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final JavaMailSenderImpl account = new JavaMailSenderImpl();
    private final ServerTrouble trouble = LoopbackSmtp.noTrouble();

    @TempDir
    Path folder;

    @Autowired
    MailFixture mails;

    @Autowired
    SendingParts parts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void stopSending() {
        mails.stopSending();
        account.setHost("127.0.0.1");
        account.getJavaMailProperties().put("mail.smtp.connectiontimeout", "5000");
        account.getJavaMailProperties().put("mail.smtp.timeout", "10000");
    }

    @AfterEach
    void startSending() {
        mails.startSending();
    }

    @Test
    void mailsWaitForAServerThatOffersNoStarttls() throws Exception {
        var certificate = LoopbackSmtp.certificate(folder);
        account.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", certificate.getSocketFactory());
        var settings = settings("starttls");
        var plain = start(0, server -> server);
        var sender = sender(settings);
        try {
            var mail = mails.queueWelcome(zoe, "Zoé");
            awaitAlarm(settings, "starttls-not-offered");
            assertThat(mails.statusOf(mail)).isEqualTo("queued");
            assertThat(accepted).isEmpty();

            plain.stop();
            var encrypted = start(plain.getPortAllocated(), server -> offeringTls(server, certificate));
            try {
                awaitSent(mail, settings);
            } finally {
                encrypted.stop();
            }
        } finally {
            plain.stop();
            sender.stop();
        }
    }

    @Test
    void mailsWaitUntilThePasswordIsCorrect() {
        var settings = settings("none");
        account.setUsername("roadshow");
        account.setPassword("wrong");
        var server = start(0, ServerTroubleIT::askingForAPassword);
        var sender = sender(settings);
        try {
            var mail = mails.queueWelcome(zoe, "Zoé");
            awaitAlarm(settings, "credentials-rejected");
            assertThat(mails.statusOf(mail)).isEqualTo("queued");
            assertThat(repliesTo(mail)).isEqualTo("0 none");

            account.setPassword(PASSWORD);
            awaitSent(mail, settings);
        } finally {
            sender.stop();
            server.stop();
        }
    }

    /** The server accepts the connection, and requires a password only when it is sent a mail. */
    @Test
    void mailsWaitIfAPasswordIsMissing() {
        var settings = settings("none");
        var server = start(0, ServerTroubleIT::askingForAPassword);
        var sender = sender(settings);
        try {
            var mail = mails.queueWelcome(zoe, "Zoé");
            awaitAlarm(settings, "sender-rejected");
            assertThat(mails.statusOf(mail)).startsWith("queued");
            assertThat(repliesTo(mail)).doesNotContain("failed");

            account.setUsername("roadshow");
            account.setPassword(PASSWORD);
            sender.stop();
            sender.start();
            awaitSent(mail, settings);
        } finally {
            sender.stop();
            server.stop();
        }
    }

    private static MailSettings settings(String encryption) {
        return TestSettings.mail(Map.of("encryption", encryption, "retry-after", "200ms", "lease", "30s"));
    }

    private SMTPServer start(int port, UnaryOperator<SMTPServer.Builder> more) {
        var server = more.apply(SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("localhost")
                        .messageHandler((_, _, recipient, _) -> accepted.add(recipient)))
                .build();
        server.start();
        account.setPort(server.getPortAllocated());
        return server;
    }

    private static SMTPServer.Builder offeringTls(SMTPServer.Builder server, SSLContext certificate) {
        return server.enableTLS().startTlsSocketFactory(certificate).requireTLS();
    }

    private static SMTPServer.Builder askingForAPassword(SMTPServer.Builder server) {
        return server.requireAuth().authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((_, typed, _) -> {
            if (!typed.equals(PASSWORD)) {
                throw new LoginFailedException();
            }
        }));
    }

    private MailDispatch sender(MailSettings settings) {
        var own = new SendingParts(
                parts.queue(),
                parts.writer(),
                LoopbackSmtp.client(account, settings),
                trouble,
                parts.batches(),
                parts.signal(),
                parts.listeners(),
                settings,
                parts.clock());
        var sender = new MailDispatch(own, new SenderLease(jdbc, settings, Clock.systemUTC()));
        sender.start();
        return sender;
    }

    private void awaitAlarm(MailSettings settings, String why) {
        var health = new MailQueueHealth(jdbc, settings, trouble);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(health.health().getStatus()).isEqualTo(Alarm.RAISED);
            assertThat(health.health().getDetails()).containsEntry("server", why);
        });
    }

    private void awaitSent(Mail mail, MailSettings settings) {
        await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
        assertThat(accepted).containsOnlyOnce(zoe);
        assertThat(new MailQueueHealth(jdbc, settings, trouble).health())
                .satisfies(health -> assertThat(health.getDetails()).containsEntry("server", "ok"))
                .satisfies(health -> assertThat(health.getStatus()).isEqualTo(Status.UP));
    }

    private String repliesTo(Mail mail) {
        return jdbc.sql("select attempts || ' ' || coalesce(reply_code::text, reason, 'none') from mail_ledger"
                        + " where id = ?")
                .param(mails.idOf(mail))
                .query(String.class)
                .single();
    }
}
