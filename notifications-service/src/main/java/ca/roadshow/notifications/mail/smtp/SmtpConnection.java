package ca.roadshow.notifications.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to the mail server that is kept open while there are mails. Used by one thread. Before it is used again after a
 * failure or a pause, it is checked with a command.
 */
public final class SmtpConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnection.class);

    /** After this time without a mail the server may have closed the connection, so it is checked first. */
    private static final Duration CHECK_AFTER = Duration.ofSeconds(1);

    private final SmtpServer server;
    private final Duration idle;
    private @Nullable SMTPTransport transport;
    private long usedNanos;
    private boolean isDoubtful;

    /** @param idle time without a mail after which the connection is closed */
    public SmtpConnection(SmtpServer server, Duration idle) {
        this.server = server;
        this.idle = idle;
    }

    /** Opens the connection if it is closed or lost. */
    public void open() throws MessagingException {
        if (isOpen()) {
            return;
        }
        close();
        transport = server.connect();
        used();
    }

    private boolean isOpen() {
        var current = transport;
        if (current == null) {
            return false;
        }
        var isSure = !isDoubtful && unused().compareTo(CHECK_AFTER) < 0;
        if (isSure || current.isConnected()) {
            used();
            return true;
        }
        return false;
    }

    /**
     * Sends a mail and returns when the server has replied 250. From then on the server is responsible for the mail (RFC 5321,
     * section 4.2.5).
     */
    public SmtpReply send(MimeMessage message) throws MessagingException {
        var current = transport;
        if (current == null) {
            throw new IllegalStateException("The connection is not open");
        }
        server.sign(message);
        isDoubtful = true;
        current.sendMessage(message, message.getAllRecipients());
        used();
        return SmtpReply.of(current.getLastReturnCode(), current.getLastServerResponse(), recipientOf(message));
    }

    static @Nullable String recipientOf(MimeMessage message) {
        try {
            var all = message.getAllRecipients();
            return all != null && all.length > 0 && all[0] instanceof InternetAddress first ? first.getAddress() : null;
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    public void closeIfIdle() {
        if (transport != null && unused().compareTo(idle) > 0) {
            close();
        }
    }

    @Override
    public void close() {
        var current = transport;
        transport = null;
        if (current == null) {
            return;
        }
        try {
            current.close();
        } catch (MessagingException alreadyGone) {
            log.debug("The mail server had already closed the connection", alreadyGone);
        }
    }

    private void used() {
        usedNanos = System.nanoTime();
        isDoubtful = false;
    }

    private Duration unused() {
        return Duration.ofNanos(System.nanoTime() - usedNanos);
    }
}
