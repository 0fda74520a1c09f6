package ca.roadshow.benchmark.newsletter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * An SMTP server on 127.0.0.1 that accepts and counts mails without storing them, so that it does not slow senders
 * down. Speaks what the senders use: EHLO with PIPELINING and 8BITMIME, one recipient per mail.
 */
public final class SmtpSink implements AutoCloseable {

    private static final int BACKLOG = 128;
    private static final String GREETING = "220 sink.example ESMTP\r\n";
    private static final String CAPABILITIES = "250-sink.example\r\n250-PIPELINING\r\n250 8BITMIME\r\n";

    private final ServerSocket socket;
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final Map<String, BlockingQueue<Arrival>> expected = new ConcurrentHashMap<>();
    private final Map<String, byte[]> samples = new ConcurrentHashMap<>();

    private SmtpSink(ServerSocket socket) {
        this.socket = socket;
    }

    /** Starts a sink on a free port. */
    public static SmtpSink start() throws IOException {
        var sink = new SmtpSink(new ServerSocket(0, BACKLOG, InetAddress.ofLiteral("127.0.0.1")));
        Thread.ofPlatform().name("sink").daemon().start(sink::accept);
        return sink;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Counts mails to a domain. */
    public Tally tally(String domain) {
        return tallies.computeIfAbsent(domain, _ -> new Tally());
    }

    /** The first mail to a domain, as it arrived. */
    public Optional<byte[]> sample(String domain) {
        return Optional.ofNullable(samples.get(domain));
    }

    /** Keeps every mail to this recipient from now on. */
    BlockingQueue<Arrival> expect(String recipient) {
        return expected.computeIfAbsent(recipient, _ -> new LinkedBlockingQueue<>());
    }

    void forget(String recipient) {
        expected.remove(recipient);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connection.setTcpNoDelay(true);
                Thread.ofPlatform().name("sink-connection").daemon().start(() -> converse(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            answer(connection, new SmtpStream(connection));
        } catch (IOException gone) {
            // The client has disconnected without QUIT, or during a mail, which is not counted.
        }
    }

    private void answer(Socket connection, SmtpStream stream) throws IOException {
        stream.reply(GREETING);
        var recipient = "";
        for (var line = stream.line(); line != null; line = stream.line()) {
            switch (verb(line)) {
                case "EHLO" -> stream.reply(CAPABILITIES);
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    stream.reply("250 OK\r\n");
                }
                case "DATA" -> {
                    stream.reply("354 Go ahead\r\n");
                    take(recipient, stream.mail());
                    stream.reply("250 Accepted\r\n");
                }
                case "QUIT" -> {
                    stream.reply("221 Bye\r\n");
                    stream.flush();
                    connection.close();
                    return;
                }
                default -> stream.reply("250 OK\r\n");
            }
        }
    }

    private static String verb(String line) {
        return line.length() < 4 ? "" : line.substring(0, 4).toUpperCase(Locale.ROOT);
    }

    private void take(String recipient, byte[] mail) {
        var at = System.nanoTime();
        var domain = recipient.substring(recipient.indexOf('@') + 1);
        tally(domain).add(recipient, messageId(mail), mail.length, at);
        samples.putIfAbsent(domain, mail);
        var waiting = expected.get(recipient);
        if (waiting != null) {
            waiting.add(new Arrival(at, mail));
        }
    }

    private static String messageId(byte[] mail) {
        var head = new String(mail, 0, endOfHead(mail), StandardCharsets.ISO_8859_1);
        var start = head.indexOf("\r\nMessage-ID:");
        if (start < 0) {
            throw new IllegalArgumentException("A mail without Message-ID");
        }
        return head.substring(head.indexOf('<', start), head.indexOf('>', start) + 1);
    }

    private static int endOfHead(byte[] mail) {
        for (var at = 3; at < mail.length; at++) {
            if (mail[at] == '\n' && mail[at - 1] == '\r' && mail[at - 2] == '\n') {
                return at + 1;
            }
        }
        return mail.length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
