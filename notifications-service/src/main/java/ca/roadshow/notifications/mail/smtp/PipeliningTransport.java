package ca.roadshow.notifications.mail.smtp;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Sends the commands before a mail's data together (PIPELINING, RFC 2920) if the server supports it, so that a mail takes two
 * round trips instead of four. Replies are read one by one, as if each command had been sent alone.
 */
final class PipeliningTransport extends SMTPTransport {

    private static final String PROTOCOL = "smtp";

    private static final String DATA = "DATA";
    private static final int START_OF_DATA = 354;

    private final boolean isPossible;

    /** Commands that were sent and whose replies have not been read. */
    private final Deque<String> sentAhead = new ArrayDeque<>();

    private @Nullable String recipient;

    PipeliningTransport(Session session) {
        super(session, new URLName(PROTOCOL, null, -1, null, null, null));
        // Both properties change the commands after MAIL.
        isPossible = session.getProperty("mail.smtp.chunksize") == null
                && session.getProperty("mail.smtp.dsn.notify") == null;
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] addresses) throws MessagingException {
        recipient = onlyRecipient(message, addresses);
        super.sendMessage(message, addresses);
    }

    /** Returns the recipient; null if the commands of this mail depend on replies and cannot be sent ahead. */
    private @Nullable String onlyRecipient(Message message, Address[] addresses) {
        var isPlain = !(message instanceof SMTPMessage options) || options.getNotifyOptions() == 0;
        return isPossible && isPlain && addresses.length == 1 && addresses[0] instanceof InternetAddress address
                ? address.getAddress()
                : null;
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (command.equals(sentAhead.peek())) {
            sentAhead.remove();
            return;
        }
        endTransaction();
        if (recipient != null && command.startsWith("MAIL FROM:") && supportsExtension("PIPELINING")) {
            var accept = "RCPT TO:<" + recipient + ">";
            super.sendCommand(command);
            super.sendCommand(accept);
            super.sendCommand(DATA);
            sentAhead.add(accept);
            sentAhead.add(DATA);
        } else {
            super.sendCommand(command);
        }
    }

    /**
     * Ends the transaction after a refusal. A server may accept the command DATA nevertheless, and then waits for a mail without
     * recipients.
     */
    private void endTransaction() throws MessagingException {
        if (sentAhead.isEmpty()) {
            return;
        }
        var isAccepted = sentAhead.size() == 1 && isPositive(getLastReturnCode());
        while (sentAhead.size() > 1) {
            sentAhead.remove();
            isAccepted = isPositive(readServerResponse());
        }
        sentAhead.clear();
        if (readServerResponse() != START_OF_DATA) {
            return;
        }
        if (isAccepted) {
            close(); // The end of the data would send an empty mail.
            throw new MessagingException("The server waits for data that is not sent");
        }
        super.sendCommand(".");
        readServerResponse();
    }

    /** Closes the connection without waiting for replies, because the server may no longer answer. */
    @Override
    public synchronized void close() throws MessagingException {
        sentAhead.clear();
        super.close();
    }

    private static boolean isPositive(int reply) {
        return reply >= 200 && reply < 300;
    }
}
