package ca.roadshow.notifications.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.roadshow.notifications.mail.smtp.ServerTrouble.Kind;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.server.SMTPServer;

/** Tests the encryption with real servers on this machine and a certificate that the test creates. */
class SmtpServerTest {

    @TempDir
    static Path folder;

    private static SSLContext tls;

    @BeforeAll
    static void makeCertificate() throws Exception {
        tls = LoopbackSmtp.certificate(folder);
    }

    @Test
    void usesStarttlsIfTheServerOffersIt() throws Exception {
        var server = start(true);
        try {
            try (var connection =
                    server("starttls", server.getPortAllocated(), true).connect()) {
                assertThat(connection.isSSL()).isTrue();
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void refusesAServerThatDoesNotOfferStarttls() {
        var server = start(false);
        try {
            assertThat(trouble(server("starttls", server.getPortAllocated(), true)))
                    .isEqualTo(Kind.NO_STARTTLS);
        } finally {
            server.stop();
        }
    }

    @Test
    void refusesACertificateThatIsNotTrusted() {
        var server = start(true);
        try {
            assertThat(trouble(server("starttls", server.getPortAllocated(), false)))
                    .isEqualTo(Kind.TLS_FAILED);
        } finally {
            server.stop();
        }
    }

    @Test
    void connectsWithoutStarttlsIfThatIsAllowed() throws Exception {
        var server = start(false);
        try {
            for (var allowed : new String[] {"if-offered", "none", "auto"}) {
                try (var connection =
                        server(allowed, server.getPortAllocated(), true).connect()) {
                    assertThat(connection.isSSL()).as(allowed).isFalse();
                }
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void startsWithTls() throws Exception {
        try (var socket = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var handshaken = new AtomicBoolean();
            Thread.ofVirtual().start(() -> greet(socket, handshaken));
            try (var connection = server("tls", socket.getLocalPort(), true).connect()) {
                assertThat(connection.isSSL()).isTrue();
            }
            assertThat(handshaken).isTrue();
        }
    }

    private static void greet(SSLServerSocket socket, AtomicBoolean handshaken) {
        try (var connection = (SSLSocket) socket.accept()) {
            connection.startHandshake();
            handshaken.set(true);
            var out = connection.getOutputStream();
            out.write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                out.write("250 fine\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static SMTPServer start(boolean offersTls) {
        var builder =
                SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).hostName("localhost");
        var server = (offersTls ? builder.enableTLS().startTlsSocketFactory(tls) : builder).build();
        server.start();
        return server;
    }

    private static Kind trouble(SmtpServer server) {
        return Kind.of(catchThrowableOfType(MessagingException.class, server::connect));
    }

    private static SmtpServer server(String encryption, int port, boolean trusts) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "5000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "10000");
        if (trusts) {
            sender.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", tls.getSocketFactory());
        }
        return LoopbackSmtp.client(sender, TestSettings.mail(Map.of("encryption", encryption)));
    }
}
