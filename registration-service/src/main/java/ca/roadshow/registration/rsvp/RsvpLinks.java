package ca.roadshow.registration.rsvp;

import ca.roadshow.web.link.SignedLinks;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The capability that an RSVP's mails carry; the notifications service computes the same. */
@Component
class RsvpLinks {

    private static final String PURPOSE = "rsvp";
    private static final int GENERATION = 1;

    private final SignedLinks links;

    RsvpLinks(SignedLinks links) {
        this.links = links;
    }

    URI manageUrl(String meetupSlug, String rsvpId) {
        return links.url(
                "/meetups/{slug}/rsvps/{rsvp}?token={token}",
                meetupSlug,
                rsvpId,
                links.token(PURPOSE, rsvpId, GENERATION));
    }

    /** The same without the origin, for who is here already. */
    String managePath(String meetupSlug, String rsvpId) {
        var url = manageUrl(meetupSlug, rsvpId);
        return url.getRawPath() + "?" + url.getRawQuery();
    }

    boolean opens(@Nullable String token, String rsvpId) {
        return links.matches(token, PURPOSE, rsvpId, GENERATION);
    }
}
