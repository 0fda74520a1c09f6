package ca.roadshow.notifications.feedback.message;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a message that have content. Their number and depth are limited, because anybody can send a message. */
final class MessageParts {

    private static final int DEEPEST = 5;
    private static final int MOST = 50;

    private final List<Part> leaves = new ArrayList<>();

    private MessageParts() {}

    /** Returns the parts in their order, without those beyond the limits. */
    static MessageParts of(Part message) throws MessagingException {
        var parts = new MessageParts();
        parts.collect(message, 0);
        return parts;
    }

    /** Returns the first part of any of these types, such as {@code message/delivery-status}. */
    Optional<Part> first(String... types) throws MessagingException {
        for (var type : types) {
            for (var leaf : leaves) {
                if (leaf.isMimeType(type)) {
                    return Optional.of(leaf);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the header of the returned mail, which may come with or without its body. */
    Optional<InternetHeaders> returned() throws MessagingException, IOException {
        var part = first("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (var stream = part.get().getInputStream()) {
            return Optional.of(new InternetHeaders(stream, true));
        }
    }

    private void collect(Part part, int depth) throws MessagingException {
        if (leaves.size() >= MOST) {
            return;
        }
        if (!part.isMimeType("multipart/*")) {
            leaves.add(part);
            return;
        }
        if (depth == DEEPEST) {
            return;
        }
        var parts = new MimeMultipart(part.getDataHandler().getDataSource());
        for (var index = 0; index < Math.min(parts.getCount(), MOST); index++) {
            BodyPart each = parts.getBodyPart(index);
            collect(each, depth + 1);
        }
    }
}
