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

    /** For the response to a new RSVP: the sender may have typed someone else's address. */
    URI made(String meetupSlug, String rsvpId) {
        return links.url(MailLink.RSVP, Holder.MAKER, meetupSlug, rsvpId);
    }

    String madePath(String meetupSlug, String rsvpId) {
        return path(meetupSlug, rsvpId, links.token(MailLink.RSVP, rsvpId, Holder.MAKER));
    }

    /** For the person who signed in with the RSVP's address. */
    String ownPath(String meetupSlug, String rsvpId) {
        return path(meetupSlug, rsvpId, links.token(MailLink.RSVP, rsvpId, Holder.MAILBOX));
    }

    /** Without the origin, and with the token that opened the page. */
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
