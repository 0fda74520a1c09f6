package ca.roadshow.web.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;

/** The ticket of an RSVP. Every service computes it from the secret of links; it is not stored. */
public class Tickets {

    private final MailLinks links;

    Tickets(MailLinks links) {
        this.links = links;
    }

    public TicketCode code(String rsvpId) {
        return shortened(links.tokens(MailLink.TICKET, rsvpId).getFirst());
    }

    /** Whether the code belongs to the RSVP. Takes the same time for every wrong code. */
    public boolean matches(TicketCode shown, String rsvpId) {
        var found = false;
        for (var token : links.tokens(MailLink.TICKET, rsvpId)) {
            found |= MessageDigest.isEqual(
                    shown.value().getBytes(UTF_8), shortened(token).value().getBytes(UTF_8));
        }
        return found;
    }

    private static TicketCode shortened(String token) {
        return TicketCode.of(Base64.getUrlDecoder().decode(token));
    }

    /**
     * Returns the address in the QR code. It opens the check-in page for people with the check-in role; others must
     * sign in and are refused.
     */
    public URI doorUrl(String meetupSlug, String rsvpId) {
        return links.url(MailLink.TICKET, code(rsvpId).value(), null, meetupSlug);
    }

    public QrCode qr(String meetupSlug, String rsvpId) {
        return QrCode.of(doorUrl(meetupSlug, rsvpId).toString());
    }
}
