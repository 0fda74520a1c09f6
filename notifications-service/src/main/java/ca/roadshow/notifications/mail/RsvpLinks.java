package ca.roadshow.notifications.mail;

import ca.roadshow.notifications.mail.Letter.Fact;
import ca.roadshow.notifications.mail.Letter.Link;
import ca.roadshow.notifications.mail.Letter.Ticket;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.ticket.Tickets;
import org.springframework.stereotype.Component;

/** To the page of an RSVP, and the ticket behind it; the registration service computes the same. */
@Component
class RsvpLinks {

    private final MailLinks links;
    private final Tickets tickets;

    RsvpLinks(MailLinks links, Tickets tickets) {
        this.links = links;
        this.tickets = tickets;
    }

    String manage(String slug, String rsvpId, Language language) {
        return links.mailed(MailLink.RSVP, language, slug, rsvpId).toString();
    }

    /** Where one tap gives the seat back. Opening it changes nothing, for mail scanners open links too. */
    Link cannotCome(String slug, String rsvpId, Words words) {
        return new Link(
                words.of(words.purpose() == MailPurpose.RSVP_WAITLISTED ? "mail.leave" : "mail.cancel"),
                links.mailed(MailLink.RSVP, "cancel", words.language(), slug, rsvpId)
                        .toString());
    }

    /** Computed, as registration computes it: nothing of it stands in the ledger. */
    Ticket ticket(String slug, String rsvpId, Words words) {
        return new Ticket(words.of("mail.ticket", tickets.code(rsvpId).spaced()), tickets.qr(slug, rsvpId));
    }

    /** For whoever sees no image. */
    Fact ticketCode(String rsvpId, Words words) {
        return words.fact("ticket", tickets.code(rsvpId).spaced());
    }
}
