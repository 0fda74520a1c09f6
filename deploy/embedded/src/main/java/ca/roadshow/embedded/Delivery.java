package ca.roadshow.embedded;

import ca.roadshow.embedded.MailFaults.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.Session;

/** Receives one mail of an SMTP session. */
final class Delivery implements MessageHandler {

    private final MailFolder folder;
    private final MailFaults faults;
    private final MessageContext context;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Delivery(MailFolder folder, MailFaults faults, MessageContext context) {
        this.folder = folder;
        this.faults = faults;
        this.context = context;
    }

    @Override
    public void from(String address) {
        sender = address;
    }

    @Override
    public void recipient(String address) throws RejectException {
        refuse(faults.refusalOf(address));
        recipients.add(address);
        pause(faults.delayOf(address));
    }

    @Override
    public @Nullable String data(InputStream message) throws RejectException, IOException {
        var limited = new Limited(message);
        if (anyRecipient(faults::losesMail)) {
            message.transferTo(OutputStream.nullOutputStream());
            hangUp();
            return null;
        }
        for (var recipient : recipients) {
            var refusal = faults.dataRefusalOf(recipient);
            if (refusal.isPresent()) {
                message.transferTo(OutputStream.nullOutputStream());
                refuse(refusal);
            }
        }
        folder.store(sender, recipients, limited);
        if (anyRecipient(faults::losesReply)) {
            hangUp();
        }
        return null;
    }

    @Override
    public void done() {}

    private static void refuse(Optional<Refusal> refusal) throws RejectException {
        if (refusal.isPresent()) {
            throw new RejectException(refusal.get().code(), refusal.get().text());
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean anyRecipient(Predicate<String> fault) {
        return recipients.stream().anyMatch(fault);
    }

    private void hangUp() throws IOException {
        ((Session) context).closeSocket();
    }

    /** Enforces the size limit while reading, because a client may declare no size or a wrong one. */
    private static final class Limited extends FilterInputStream {

        private long left = Mailbox.LARGEST_MESSAGE;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            return next == -1 ? next : counted(next, 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = super.read(buffer, offset, length);
            return count == -1 ? count : counted(count, count);
        }

        private int counted(int result, int count) throws TooMuchDataException {
            left -= count;
            if (left < 0) {
                throw new TooMuchDataException();
            }
            return result;
        }
    }
}
