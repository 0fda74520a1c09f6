package ca.roadshow.notifications.preview;

import java.util.List;

/**
 * A mail of the catalogue, parsed as mail programs do.
 *
 * @param headers in the order of the mail, decoded
 * @param html with the images of the mail as data URLs
 * @param attachments every part that is neither the text nor the HTML
 */
public record SampleMail(String subject, List<Header> headers, String text, String html, List<Attachment> attachments) {

    public record Header(String name, String value) {}

    /**
     * @param type without parameters
     * @param name of the file; empty if the part has none
     * @param text its content; empty unless the part is a calendar entry
     */
    public record Attachment(String type, String name, int bytes, String text) {}
}
