package ca.roadshow.notifications.mail.calendar;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/**
 * A calendar entry in a mail.
 *
 * @param method {@code REQUEST} or {@code CANCEL} (RFC 5546)
 * @param calendar iCalendar text
 */
public record Invitation(String method, String calendar) {

    /**
     * Adds the entry to the bodies of a mail twice: as an alternative, which calendars process (RFC 6047, section 2.4), and as an
     * attached file for programs that only look at files.
     */
    public MimeMultipart with(MimeMultipart alternatives) throws MessagingException {
        alternatives.addBodyPart(part("text/calendar; charset=UTF-8; method=" + method));
        var bodies = new MimeBodyPart();
        bodies.setContent(alternatives);
        var file = part("application/ics");
        file.setFileName("invite.ics");
        return new MimeMultipart("mixed", bodies, file);
    }

    /** Creates the part in base64, so that no server on the way changes line ends. */
    private MimeBodyPart part(String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
