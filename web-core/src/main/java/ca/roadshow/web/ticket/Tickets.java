package ca.roadshow.web.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.roadshow.web.link.SignedLinks;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;

/** The ticket of an RSVP, computed from the key of links by every service alike: nothing of it is stored anywhere. */
public class Tickets {

    private static final String PURPOSE = "ticket";
    private static final int GENERATION = 1;

    private final SignedLinks links;

    Tickets(SignedLinks links) {
        this.links = links;
    }

    public TicketCode code(String rsvpId) {
        return TicketCode.of(Base64.getUrlDecoder().decode(links.token(PURPOSE, rsvpId, GENERATION)));
    }

    /** Takes the same time for every wrong code. */
    public boolean matches(TicketCode shown, String rsvpId) {
        return MessageDigest.isEqual(
                shown.value().getBytes(UTF_8), code(rsvpId).value().getBytes(UTF_8));
    }

    /** What the camera of whoever keeps the door opens; anybody else is asked to sign in, and refused. */
    public URI doorUrl(String meetupSlug, String rsvpId) {
        return links.url(
                "/door/{meetup}?ticket={code}", meetupSlug, code(rsvpId).value());
    }

    public QrCode qr(String meetupSlug, String rsvpId) {
        return QrCode.of(doorUrl(meetupSlug, rsvpId).toString());
    }
}
