package ca.roadshow.embedded;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the mailbox took it: {@code sender}, {@code to} and {@code date} are the envelope's sender and recipients and the
 * time of arrival, the rest is what the message says. Texts are empty where the message has none; header names are found in any case.
 */
public record ReceivedMail(
        String id,
        String sender,
        List<String> to,
        String from,
        String subject,
        Instant date,
        String messageId,
        Map<String, List<String>> headers,
        String text,
        String html,
        List<Attachment> attachments) {

    /**
     * Any part beside the two bodies.
     *
     * @param text the content of textual ones, such as invitations
     * @param image of a picture that the HTML body names, its name there and what it shows
     */
    public record Attachment(
            String name,
            String type,
            @Nullable String text,
            @Nullable Image image) {}

    /**
     * @param address as the HTML body has it (RFC 2392)
     * @param data as an address that needs nothing else
     */
    public record Image(String address, String data) {}
}
