package ca.roadshow.notifications.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipeliningTransportTest {

    private static final List<String> ACCEPTING = List.of("250 sender", "250 recipient", "354 go on", "250 taken");

    private final Session session = Session.getInstance(new Properties());
    private ScriptedServer server = new ScriptedServer(List.of(), true);

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void sendsTheCommandsBeforeTheDataTogether() throws Exception {
        restart(true, ACCEPTING);
        try (var transport = connected()) {
            send(transport, "zoe@example.org");
            assertThat(transport.getLastServerResponse()).isEqualTo("250 taken\n");
        }
        assertThat(server.groups.take())
                .containsExactly("MAIL FROM:<news@example.org>", "RCPT TO:<zoe@example.org>", "DATA");
        assertThat(server.mails.take()).contains("Hello zoe@example.org");
    }

    @Test
    void waitsForEachReplyIfTheServerDoesNotOfferPipelining() throws Exception {
        restart(false, ACCEPTING);
        try (var transport = connected()) {
            send(transport, "zoe@example.org");
        }
        assertThat(server.groups.take()).containsExactly("MAIL FROM:<news@example.org>");
        assertThat(server.groups.take()).containsExactly("RCPT TO:<zoe@example.org>");
        assertThat(server.groups.take()).containsExactly("DATA");
        assertThat(server.mails.take()).contains("Hello zoe@example.org");
    }

    @Test
    void reportsARefusedRecipientAndSendsTheNextMail() throws Exception {
        restart(true, thenAccepting("250 sender", "550 5.1.1 nobody here", "503 no recipient", "250 reset"));
        try (var transport = connected()) {
            var answer = refused(transport, "nobody@example.org");
            assertThat(answer.code()).isEqualTo(550);
            assertThat(answer.concerns()).isEqualTo(SmtpAnswer.Subject.RECIPIENT);
            assertThat(answer.reply().status()).isEqualTo("5.1.1");
            send(transport, "zoe@example.org");
        }
        assertThat(server.mails).singleElement().asString().contains("Hello zoe@example.org");
    }

    @Test
    void endsTheDataIfTheServerExpectsItAfterARefusedRecipient() throws Exception {
        restart(true, thenAccepting("250 sender", "451 later", "354 go on", "554 no recipients", "250 reset"));
        try (var transport = connected()) {
            assertThat(refused(transport, "nobody@example.org").code()).isEqualTo(451);
            send(transport, "zoe@example.org");
        }
        assertThat(server.mails.take()).isEmpty();
        assertThat(server.mails.take()).contains("Hello zoe@example.org");
    }

    @Test
    void reportsARefusedSender() throws Exception {
        restart(true, thenAccepting("553 not you", "503 no sender", "503 no recipient", "250 reset"));
        try (var transport = connected()) {
            var answer = refused(transport, "zoe@example.org");
            assertThat(answer.code()).isEqualTo(553);
            assertThat(answer.rejectsSender()).isTrue();
            send(transport, "zoe@example.org");
        }
    }

    @Test
    void reportsRefusedData() throws Exception {
        restart(true, thenAccepting("250 sender", "250 recipient", "552 too large", "250 reset"));
        try (var transport = connected()) {
            var answer = refused(transport, "zoe@example.org");
            assertThat(answer.code()).isEqualTo(552);
            assertThat(answer.concerns()).isEqualTo(SmtpAnswer.Subject.MESSAGE);
            send(transport, "zoe@example.org");
        }
    }

    @Test
    void reportsAConnectionThatIsLostBeforeTheReplies() throws Exception {
        restart(true, List.of("250 sender"));
        assertThat(refused(connected(), "zoe@example.org").reason()).isEqualTo("smtp.connection-lost");
    }

    private void restart(boolean isPipelining, List<String> replies) throws IOException {
        server.close();
        server = new ScriptedServer(replies, isPipelining);
    }

    private static List<String> thenAccepting(String... replies) {
        return Stream.concat(Arrays.stream(replies), ACCEPTING.stream()).toList();
    }

    private PipeliningTransport connected() throws MessagingException {
        var transport = new PipeliningTransport(session);
        transport.connect("127.0.0.1", server.socket.getLocalPort(), null, null);
        return transport;
    }

    private void send(PipeliningTransport transport, String recipient) throws MessagingException {
        var message = message(recipient);
        transport.sendMessage(message, message.getAllRecipients());
    }

    private SmtpAnswer refused(PipeliningTransport transport, String recipient) throws MessagingException {
        var message = message(recipient);
        Address[] recipients = message.getAllRecipients();
        var failure = assertThatExceptionOfType(MessagingException.class)
                .isThrownBy(() -> transport.sendMessage(message, recipients))
                .actual();
        return SmtpAnswer.of(failure, message);
    }

    private MimeMessage message(String recipient) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress("news@example.org"));
        message.setRecipient(RecipientType.TO, new InternetAddress(recipient));
        message.setText("Hello " + recipient);
        message.saveChanges();
        return message;
    }

    /** Sends the given replies in order, then closes the connection. Answers commands that arrive together at once. */
    private static final class ScriptedServer implements AutoCloseable {

        /** Fails the test after this time. */
        private static final int MOST_MILLIS = 20_000;

        private final ServerSocket socket;
        private final LinkedBlockingQueue<String> replies;
        private final boolean isPipelining;
        private final BlockingQueue<List<String>> groups = new LinkedBlockingQueue<>();
        private final LinkedBlockingQueue<String> mails = new LinkedBlockingQueue<>();

        private ScriptedServer(List<String> replies, boolean isPipelining) {
            this.replies = new LinkedBlockingQueue<>(replies);
            this.isPipelining = isPipelining;
            try {
                this.socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Thread.ofVirtual().start(this::talk);
        }

        private void talk() {
            try (var connection = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                connection.setSoTimeout(MOST_MILLIS);
                say(connection, "220 scripted");
                in.readLine();
                say(connection, isPipelining ? "250-scripted\r\n250 PIPELINING" : "250 scripted");
                while (true) {
                    var group = group(in);
                    groups.add(group);
                    for (var command : group) {
                        answer(connection, in, command);
                    }
                }
            } catch (IOException gone) {
                // The test has ended.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        /**
         * Reads the commands that arrive before the first reply. A server that offers pipelining waits for the whole transaction.
         */
        private List<String> group(BufferedReader in) throws IOException, InterruptedException {
            var group = new ArrayList<String>();
            do {
                var line = in.readLine();
                if (line == null) {
                    throw new IOException("The client has gone");
                }
                group.add(line);
                if (!isPipelining) {
                    Thread.sleep(20);
                }
            } while (in.ready() || (isPipelining && group.getFirst().startsWith("MAIL") && !group.contains("DATA")));
            return group;
        }

        private void answer(Socket connection, BufferedReader in, String command) throws IOException {
            var reply = command.equals("QUIT") ? "221 bye" : replies.poll();
            if (reply == null) {
                throw new IOException("Nothing is left to reply");
            }
            say(connection, reply);
            if (command.equals("DATA") && reply.startsWith("354")) {
                var mail = new StringBuilder();
                for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                    mail.append(line).append('\n');
                }
                mails.add(mail.toString());
                answer(connection, in, ".");
            }
        }

        private static void say(Socket connection, String answer) throws IOException {
            connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
