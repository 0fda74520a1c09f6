package ca.roadshow.embedded;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A received mail. {@code sender}, {@code to} and {@code date} are the envelope's sender and recipients and the time of
 * arrival; the rest is from the message. Texts are empty if the message has none. Header names are case-insensitive.
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
     * A part other than the two bodies.
     *
     * @param text the content of a text part, such as an invitation
     * @param image the image, if the HTML body refers to the part
     */
    public record Attachment(
            String name,
            String type,
            @Nullable String text,
            @Nullable Image image) {}

    /**
     * @param address as in the HTML body (RFC 2392)
     * @param data the image as a data URL
     */
    public record Image(String address, String data) {}
}
