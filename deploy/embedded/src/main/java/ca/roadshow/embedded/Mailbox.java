package ca.roadshow.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server on 127.0.0.1 that keeps every mail, whomever it is for, as an .eml file: what it answered with 250 survives
 * a kill.
 */
public final class Mailbox implements AutoCloseable {

    /** In bytes, 10 MB. */
    static final int LARGEST_MESSAGE = 10_000_000;

    private final MailFolder folder;
    private final MailFaults faults = new MailFaults();
    private final FolderLock lock;
    private final SMTPServer server;

    private Mailbox(MailFolder folder, FolderLock lock, int port) {
        this.folder = folder;
        this.lock = lock;
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.ofLiteral("127.0.0.1"))
                .hostName("localhost")
                .softwareName("Roadshow mailbox")
                .serverThreadName("mailbox")
                .executorService(Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("mailbox-", 1).factory()))
                .insertReceivedHeaders(false)
                .maxMessageSize(LARGEST_MESSAGE)
                .messageHandlerFactory(context -> new Delivery(folder, faults, context))
                .build();
    }

    /** Port 0 means any free one. */
    public static Mailbox start(Path directory, int port) {
        var lock = FolderLock.take(directory);
        try {
            var mailbox = new Mailbox(new MailFolder(directory), lock, port == 0 ? FreePorts.any() : port);
            mailbox.server.start();
            return mailbox;
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** Every mail, newest first. */
    public List<ReceivedMail> messages() {
        return messages(Integer.MAX_VALUE);
    }

    /** The newest mails, newest first. */
    public List<ReceivedMail> messages(int limit) {
        return folder.newest(limit);
    }

    /** The mails to this address as the envelope spells it, newest first. */
    public List<ReceivedMail> messagesTo(String recipient) {
        return folder.to(recipient);
    }

    public Optional<ReceivedMail> message(String id) {
        return folder.find(id);
    }

    /** Deletes every mail. */
    public void clear() {
        folder.clear();
    }

    /** From now on answers RCPT for such recipients with this code, such as 451 (try later) or 550 (no such mailbox). */
    public void refuse(Predicate<String> recipient, int smtpCode) {
        refuse(recipient, smtpCode, "Refused");
    }

    /** @param text after the code, such as {@code 5.7.1 Blocked} */
    public void refuse(Predicate<String> recipient, int smtpCode, String text) {
        faults.refuse(recipient, smtpCode, text);
    }

    /** From now on answers the end of the data with this code for such recipients; the mail is not kept. */
    public void refuseData(Predicate<String> recipient, int smtpCode, String text) {
        faults.refuseData(recipient, smtpCode, text);
    }

    /** From now on answers RCPT with 451 for such recipients, once for each, as servers do that keep spam away. */
    public void greylist(Predicate<String> recipient) {
        faults.greylist(recipient);
    }

    /** From now on takes so long for each mail to such recipients. */
    public void delay(Predicate<String> recipient, Duration time) {
        faults.delay(recipient, time);
    }

    /** From now on hangs up after DATA for such recipients, the mail not kept. */
    public void loseMail(Predicate<String> recipient) {
        faults.loseMail(recipient);
    }

    /** From now on hangs up after DATA for such recipients, the mail kept: the sender cannot know. */
    public void loseReply(Predicate<String> recipient) {
        faults.loseReply(recipient);
    }

    /** Takes everything again. */
    public void behave() {
        faults.end();
    }

    @Override
    public void close() {
        try (lock) {
            server.stop();
        }
    }
}
