package ca.roadshow.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server on 127.0.0.1 that stores the mails of all recipients as .eml files. A mail that was answered with 250
 * survives a kill.
 */
public final class Mailbox implements AutoCloseable {

    /** 10 MB, in bytes. */
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

    /** Starts the server. Port 0 means any free port. */
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

    /** Returns all mails, newest first. */
    public List<ReceivedMail> messages() {
        return messages(Integer.MAX_VALUE);
    }

    /** Returns the newest mails, newest first. */
    public List<ReceivedMail> messages(int limit) {
        return folder.newest(limit);
    }

    /** Returns the mails to this address, as written in the envelope, newest first. */
    public List<ReceivedMail> messagesTo(String recipient) {
        return folder.to(recipient);
    }

    public Optional<ReceivedMail> message(String id) {
        return folder.find(id);
    }

    /** Deletes all mails. */
    public void clear() {
        folder.clear();
    }

    /**
     * From now on, answers RCPT for matching recipients with this code, such as 451 (try later) or 550 (no such
     * mailbox).
     */
    public void refuse(Predicate<String> recipient, int smtpCode) {
        refuse(recipient, smtpCode, "Refused");
    }

    /**
     * Like {@link #refuse(Predicate, int)}, with a text.
     *
     * @param text after the code, such as {@code 5.7.1 Blocked}
     */
    public void refuse(Predicate<String> recipient, int smtpCode, String text) {
        faults.refuse(recipient, smtpCode, text);
    }

    /** From now on, refuses mails to this address, in any letter case. */
    public void refuse(String address, MailRefusal how) {
        faults.refuse(address, how);
    }

    /** Ends the refusal of this address. */
    public void accept(String address) {
        faults.accept(address);
    }

    /** Ends the refusals of all addresses. */
    public void acceptAll() {
        faults.acceptAll();
    }

    /** Returns the refused addresses in lower case, sorted. */
    public Map<String, MailRefusal> refused() {
        return faults.refused();
    }

    /** From now on, answers the end of the data with this code for matching recipients. The mail is not stored. */
    public void refuseData(Predicate<String> recipient, int smtpCode, String text) {
        faults.refuseData(recipient, smtpCode, text);
    }

    /** From now on, answers the first RCPT for each matching recipient with 451, as spam filters do (greylisting). */
    public void greylist(Predicate<String> recipient) {
        faults.greylist(recipient);
    }

    /** From now on, takes this time for each mail to matching recipients. */
    public void delay(Predicate<String> recipient, Duration time) {
        faults.delay(recipient, time);
    }

    /** From now on, closes the connection after DATA for matching recipients, without storing the mail. */
    public void loseMail(Predicate<String> recipient) {
        faults.loseMail(recipient);
    }

    /**
     * From now on, closes the connection after DATA for matching recipients, after storing the mail: the sender cannot
     * know.
     */
    public void loseReply(Predicate<String> recipient) {
        faults.loseReply(recipient);
    }

    /** Ends all faults. */
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
