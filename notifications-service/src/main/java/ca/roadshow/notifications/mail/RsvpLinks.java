package ca.roadshow.notifications.mail;

import ca.roadshow.notifications.mail.Letter.Link;
import ca.roadshow.web.link.SignedLinks;
import ca.roadshow.web.locale.Language;
import org.springframework.stereotype.Component;

/** To the page of an RSVP; the registration service computes the same capability. */
@Component
class RsvpLinks {

    private static final int GENERATION = 1;

    private final SignedLinks links;

    RsvpLinks(SignedLinks links) {
        this.links = links;
    }

    String manage(String slug, String rsvpId, Language language) {
        return url("/meetups/{slug}/rsvps/{rsvpId}?token={token}&lang={lang}", slug, rsvpId, language);
    }

    /** Where one tap gives the seat back. Opening it changes nothing, for mail scanners open links too. */
    Link cannotCome(String slug, String rsvpId, Words words) {
        return new Link(
                words.of(words.purpose() == MailPurpose.RSVP_WAITLISTED ? "mail.leave" : "mail.cancel"),
                url("/meetups/{slug}/rsvps/{rsvpId}?token={token}&cancel&lang={lang}", slug, rsvpId, words.language()));
    }

    private String url(String template, String slug, String rsvpId, Language language) {
        return links.url(template, slug, rsvpId, links.token("rsvp", rsvpId, GENERATION), language.code())
                .toString();
    }
}
