package ca.roadshow.benchmark.newsletter;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * People who subscribe at a steady rate, whatever the service is doing. Each causes two mails: the request to confirm, which is
 * urgent, and the welcome, which is not. The time of each is taken from the request over HTTP until the sink has the mail.
 */
public final class Newcomers {

    /** With more concurrent requests, these would queue themselves. */
    private static final int MOST_AT_ONCE = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DIGITS = 3;
    private static final Pattern LINK =
            Pattern.compile("/subscriptions/(subscription-[^/?\\s]+)\\S*?[?&]token=([^&\\s]+)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String domain;
    private final String origin;
    private final SmtpSink sink;
    private final long gapNanos;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final AtomicInteger number = new AtomicInteger();
    private final Histogram confirmations = new ConcurrentHistogram(DIGITS);
    private final Histogram welcomes = new ConcurrentHistogram(DIGITS);
    private final AtomicInteger failed = new AtomicInteger();

    /** @param domain of the newcomers' addresses */
    public Newcomers(String origin, SmtpSink sink, int perSecond, String domain) {
        this.domain = domain;
        this.origin = origin;
        this.sink = sink;
        this.gapNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** The times of the confirmation mails, in milliseconds. */
    public Histogram confirmations() {
        return confirmations;
    }

    /** The times of the welcome mails, in milliseconds. */
    public Histogram welcomes() {
        return welcomes;
    }

    /** Newcomers whose request was refused or who got no mail. They count as a request to confirm that took a minute. */
    public int failed() {
        return failed.get();
    }

    /** Returns when it is over and the last newcomer has both mails. */
    public void comeUntil(BooleanSupplier over) throws InterruptedException {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            var next = System.nanoTime();
            while (!over.getAsBoolean()) {
                if (places.tryAcquire()) {
                    each.execute(this::subscribe);
                }
                next += gapNanos;
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
        }
    }

    private void subscribe() {
        var here = number.getAndIncrement();
        var email = "newcomer-" + here + "@" + domain;
        var arrivals = sink.expect(email);
        try {
            var asked = post("/api/subscriptions", """
                    {"email":"%s","locale":"en","topics":["cfp"]}""".formatted(email), "application/json", here);
            var link = LINK.matcher(text(awaited(arrivals, asked, confirmations)));
            if (!link.find()) {
                throw new IllegalStateException("The mail has no link to confirm");
            }
            var confirmed = post(
                    "/subscriptions/" + link.group(1) + "/confirmation?token=" + link.group(2),
                    "",
                    "application/x-www-form-urlencoded",
                    here);
            awaited(arrivals, confirmed, welcomes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException withoutMail) {
            failed.incrementAndGet();
            confirmations.recordValue(PATIENCE.toMillis());
        } finally {
            sink.forget(email);
            places.release();
        }
    }

    private static byte[] awaited(BlockingQueue<Arrival> arrivals, long since, Histogram times)
            throws InterruptedException {
        var arrival = arrivals.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (arrival == null) {
            throw new IllegalStateException("A mail to a newcomer has not come for " + PATIENCE);
        }
        times.recordValue(TimeUnit.NANOSECONDS.toMillis(arrival.at() - since));
        return arrival.mail();
    }

    /** Sends a request from a different network for each newcomer. Returns the time at which it was sent. */
    private long post(String path, String body, String type, int number) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .header(
                        "X-Forwarded-For",
                        "10.%d.%d.%d".formatted((number >> 16) & 255, (number >> 8) & 255, number & 255))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        var at = System.nanoTime();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("Answered " + answer.statusCode() + ": " + answer.body());
            }
            return at;
        } catch (IOException e) {
            throw new IllegalStateException("Not answered", e);
        }
    }

    private static String text(byte[] mail) {
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(mail));
            return message.getContent() instanceof Multipart parts
                    ? text(parts)
                    : message.getContent().toString();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException("The mail cannot be read", broken);
        }
    }

    private static String text(Multipart parts) throws MessagingException, IOException {
        BodyPart first = parts.getBodyPart(0);
        return first.getContent() instanceof Multipart inner
                ? text(inner)
                : first.getContent().toString();
    }
}
