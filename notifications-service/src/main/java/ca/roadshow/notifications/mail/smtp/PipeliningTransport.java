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
 * Sends the commands before a mail's data together (PIPELINING, RFC 2920) if the server offers that, so that a mail takes two round
 * trips and not four. Replies are read one after the other, as if each command had been sent alone.
 */
final class PipeliningTransport extends SMTPTransport {

    private static final String PROTOCOL = "smtp";

    private static final String DATA = "DATA";
    private static final int START_OF_DATA = 354;

    private final boolean isPossible;

    /** Commands that are sent, and whose replies are not read yet. */
    private final Deque<String> sentAhead = new ArrayDeque<>();

    private @Nullable String recipient;

    PipeliningTransport(Session session) {
        super(session, new URLName(PROTOCOL, null, -1, null, null, null));
        // Both change the commands after MAIL.
        isPossible = session.getProperty("mail.smtp.chunksize") == null
                && session.getProperty("mail.smtp.dsn.notify") == null;
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] addresses) throws MessagingException {
        recipient = onlyRecipient(message, addresses);
        super.sendMessage(message, addresses);
    }

    /** Null if the commands of this mail cannot be known before the first reply. */
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

    /** After a refusal: a server may accept the command DATA all the same, and then waits for a mail without recipients. */
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

    /** Waits for no reply of a server that may not answer any more. */
    @Override
    public synchronized void close() throws MessagingException {
        sentAhead.clear();
        super.close();
    }

    private static boolean isPositive(int reply) {
        return reply >= 200 && reply < 300;
    }
}
