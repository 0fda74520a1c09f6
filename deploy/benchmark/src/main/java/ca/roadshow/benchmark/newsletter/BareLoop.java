package ca.roadshow.benchmark.newsletter;

import ca.roadshow.notifications.mail.smtp.PromptSockets;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The most that the SMTP library can send: each connection stays open and sends one mail after the other. The mail is written
 * once; only its recipient and its id change. Its sockets are those of the product.
 */
public final class BareLoop {

    /** The domain of its recipients. */
    public static final String DOMAIN = "bare.example";

    private final int port;
    private final int connections;
    private final byte[] mail;

    /** @param mail a mail of the campaign as it arrived */
    public BareLoop(int port, int connections, byte[] mail) {
        this.port = port;
        this.connections = connections;
        this.mail = mail.clone();
    }

    /** Ends after so many mails or after the time. Returns the mails per second. */
    public double perSecond(int mails, Duration most) throws InterruptedException {
        var number = new AtomicInteger();
        var started = System.nanoTime();
        var until = started + most.toNanos();
        var sent = new AtomicInteger();
        Callable<Void> connection = () -> {
            send(number, mails, until, sent);
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var all = threads.invokeAll(
                    IntStream.range(0, connections).mapToObj(_ -> connection).toList());
            for (var each : all) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The bare loop failed", failed.getCause());
        }
        return sent.get() / ((System.nanoTime() - started) / 1e9);
    }

    private void send(AtomicInteger number, int mails, long until, AtomicInteger sent) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        var session = Session.getInstance(properties);
        var message = new MimeMessage(session, new ByteArrayInputStream(mail));
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            message.setFrom(new InternetAddress("hello@benchmark.example"));
            for (var next = number.getAndIncrement();
                    next < mails && System.nanoTime() < until;
                    next = number.getAndIncrement()) {
                var recipient = new InternetAddress("reader-" + next + "@" + DOMAIN);
                message.setRecipient(Message.RecipientType.TO, recipient);
                message.setHeader("Message-ID", "<" + next + "-" + System.nanoTime() + "@benchmark.example>");
                transport.sendMessage(message, new InternetAddress[] {recipient});
                sent.incrementAndGet();
            }
        }
    }
}
