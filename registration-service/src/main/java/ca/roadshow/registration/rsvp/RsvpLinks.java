package ca.roadshow.registration.rsvp;

import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.MailLinks.Opening;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links to the page of one RSVP, for the person who made it and for the reader of the mailbox. */
@Component
class RsvpLinks {

    private final MailLinks links;

    RsvpLinks(MailLinks links) {
        this.links = links;
    }

    /**
     * A link for the response to a new RSVP. Its sender may have typed someone else's address, so it does not prove
     * that the address is theirs.
     */
    URI made(String meetupSlug, String rsvpId) {
        return links.url(MailLink.RSVP, Holder.MAKER, meetupSlug, rsvpId);
    }

    String madePath(String meetupSlug, String rsvpId) {
        return path(meetupSlug, rsvpId, links.token(MailLink.RSVP, rsvpId, Holder.MAKER));
    }

    /** A link for the person who is signed in with the RSVP's address. */
    String ownPath(String meetupSlug, String rsvpId) {
        return path(meetupSlug, rsvpId, links.token(MailLink.RSVP, rsvpId, Holder.MAILBOX));
    }

    /** The path with the token that opened the page, without the origin. */
    String path(String meetupSlug, String rsvpId, String token) {
        return links.path(MailLink.RSVP, token, meetupSlug, rsvpId);
    }

    /** Like {@link #path}, with the origin. */
    URI url(String meetupSlug, String rsvpId, String token) {
        return links.url(MailLink.RSVP, token, null, meetupSlug, rsvpId);
    }

    Opening open(@Nullable String token, String rsvpId) {
        return links.open(MailLink.RSVP, token, rsvpId);
    }
}
