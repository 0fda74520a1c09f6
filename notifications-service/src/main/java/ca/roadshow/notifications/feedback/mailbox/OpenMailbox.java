package ca.roadshow.notifications.feedback.mailbox;

import ca.roadshow.notifications.platform.FeedbackSettings.Mailbox;
import ca.roadshow.notifications.platform.FeedbackSettings.Protocol;
import ca.roadshow.notifications.platform.FeedbackSettings.Tls;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.eclipse.angus.mail.pop3.POP3Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of one connection to the mail server. Closing it expunges deleted messages. */
final class OpenMailbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OpenMailbox.class);

    /** How many lines of a large message POP3 transfers. Reports are shorter than this, apart from the mail that they return. */
    private static final int LINES = 2_000;

    private final Mailbox settings;
    private final Store store;
    private final Folder folder;

    private OpenMailbox(Mailbox settings, Store store, Folder folder) {
        this.settings = settings;
        this.store = store;
        this.folder = folder;
    }

    static OpenMailbox open(Mailbox settings) throws MessagingException {
        var protocol = protocol(settings);
        var store = Session.getInstance(properties(settings, protocol)).getStore(protocol);
        try {
            store.connect(
                    Objects.requireNonNull(settings.host()),
                    settings.port() == 0 ? -1 : settings.port(),
                    settings.user(),
                    settings.password());
            var name = settings.protocol() == Protocol.POP3 ? "INBOX" : settings.folder();
            var folder = store.getFolder(name);
            folder.open(Folder.READ_WRITE);
            return new OpenMailbox(settings, store, folder);
        } catch (MessagingException failure) {
            closed(store);
            throw failure;
        }
    }

    int count() throws MessagingException {
        return folder.getMessageCount();
    }

    /** @param number from 1 */
    Message message(int number) throws MessagingException {
        return folder.getMessage(number);
    }

    /** Returns the identifier of a message on the server; null if the server has none besides its number. */
    @Nullable
    String uid(Message message) throws MessagingException {
        return folder instanceof POP3Folder pop3 ? pop3.getUID(message) : null;
    }

    /** Returns the message as it arrived, truncated at the largest size. */
    byte[] read(Message message) throws MessagingException, IOException {
        var most = (int) settings.largest().toBytes();
        try (var stream = raw(message, most)) {
            return stream.readNBytes(most);
        }
    }

    private static InputStream raw(Message message, int most) throws MessagingException {
        return switch (message) {
            case IMAPMessage imap -> {
                imap.setPeek(true);
                yield imap.getMimeStream();
            }
            case POP3Message pop3 when pop3.getSize() > most -> pop3.top(LINES);
            case POP3Message pop3 -> new SequenceInputStream(header(pop3), pop3.getRawInputStream());
            default -> throw new IllegalStateException("An unknown kind of mailbox");
        };
    }

    private static InputStream header(POP3Message message) throws MessagingException {
        return message.top(0);
    }

    /** Deletes a handled message, or moves it if a folder for handled messages is configured. */
    void done(Message message) throws MessagingException {
        if (settings.protocol() == Protocol.IMAP && settings.handledFolder() != null) {
            copy(message, settings.handledFolder());
        }
        message.setFlag(Flags.Flag.DELETED, true);
    }

    /** Moves a message to the folder for those that were not understood. With POP3, which has no folders, the message stays. */
    void setAside(Message message) throws MessagingException {
        if (settings.protocol() == Protocol.IMAP) {
            copy(message, settings.unreadableFolder());
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }

    private void copy(Message message, String name) throws MessagingException {
        var target = store.getFolder(name);
        if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("The folder cannot be created: " + name);
        }
        folder.copyMessages(new Message[] {message}, target);
    }

    /** Expunges the deleted messages. */
    @Override
    public void close() throws MessagingException {
        try {
            folder.close(true);
        } finally {
            closed(store);
        }
    }

    private static void closed(Store store) {
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            log.debug("The mail server had already closed the connection", alreadyGone);
        }
    }

    private static String protocol(Mailbox settings) {
        var name = settings.protocol() == Protocol.IMAP ? "imap" : "pop3";
        return settings.tls() == Tls.IMPLICIT ? name + "s" : name;
    }

    private static Properties properties(Mailbox settings, String protocol) {
        var properties = new Properties();
        var timeout = Long.toString(settings.timeout().toMillis());
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", timeout);
        properties.setProperty(prefix + "timeout", timeout);
        properties.setProperty(prefix + "writetimeout", timeout);
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
