package ca.roadshow.web.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.SignedLinks;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;

/** The ticket of an RSVP, computed from the key of links by every service alike: nothing of it is stored anywhere. */
public class Tickets {

    /** The person who made the RSVP and the reader of the mailbox have the same ticket. */
    private static final int GENERATION = 1;

    private final SignedLinks links;
    private final MailLinks catalogue;

    Tickets(SignedLinks links, MailLinks catalogue) {
        this.links = links;
        this.catalogue = catalogue;
    }

    public TicketCode code(String rsvpId) {
        return shortened(links.token(MailLink.TICKET.purpose(), rsvpId, GENERATION));
    }

    /** Takes the same time for every wrong code. */
    public boolean matches(TicketCode shown, String rsvpId) {
        var found = false;
        for (var token : links.tokens(MailLink.TICKET.purpose(), rsvpId, GENERATION)) {
            found |= MessageDigest.isEqual(
                    shown.value().getBytes(UTF_8), shortened(token).value().getBytes(UTF_8));
        }
        return found;
    }

    private static TicketCode shortened(String token) {
        return TicketCode.of(Base64.getUrlDecoder().decode(token));
    }

    /** What the camera of whoever keeps the door opens; anybody else is asked to sign in, and refused. */
    public URI doorUrl(String meetupSlug, String rsvpId) {
        return catalogue.url(MailLink.TICKET, "ticket", code(rsvpId).value(), null, meetupSlug);
    }

    public QrCode qr(String meetupSlug, String rsvpId) {
        return QrCode.of(doorUrl(meetupSlug, rsvpId).toString());
    }
}
