package ca.roadshow.notifications.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/**
 * The calendar entry that a mail brings.
 *
 * @param method {@code REQUEST} or {@code CANCEL} (RFC 5546)
 * @param calendar iCalendar text
 */
record Invitation(String method, String calendar) {

    /**
     * The bodies with the entry as one more alternative, which calendars act on (RFC 6047, section 2.4), and as a file for
     * programs that look at files only.
     */
    MimeMultipart with(MimeMultipart alternatives) throws MessagingException {
        alternatives.addBodyPart(part("text/calendar; charset=UTF-8; method=" + method));
        var bodies = new MimeBodyPart();
        bodies.setContent(alternatives);
        var file = part("application/ics");
        file.setFileName("invite.ics");
        return new MimeMultipart("mixed", bodies, file);
    }

    /** In base64, so that no server on the way touches a line end. */
    private MimeBodyPart part(String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
