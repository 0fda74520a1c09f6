package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.Letter.Link;
import ca.roadshow.notifications.mail.compose.Letter.Ticket;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.ticket.Tickets;
import org.springframework.stereotype.Component;

/** The links to the page of an RSVP, and its ticket. The registration service computes the same values, so none are stored. */
@Component
public class RsvpLinks {

    private final MailLinks links;
    private final Tickets tickets;

    RsvpLinks(MailLinks links, Tickets tickets) {
        this.links = links;
        this.tickets = tickets;
    }

    public Link manage(String slug, String rsvpId, MailDraft draft) {
        return draft.button(
                links.mailed(MailLink.RSVP, draft.language(), slug, rsvpId).toString());
    }

    /**
     * Returns the link to the page where an attendee gives back their seat. Opening the page changes nothing, because mail
     * scanners open links.
     */
    public Link cannotCome(String slug, String rsvpId, MailDraft draft) {
        return cancel("mail.cancel", slug, rsvpId, draft);
    }

    /** Returns the link to the page where a waitlisted person leaves the waitlist. */
    Link leaveWaitlist(String slug, String rsvpId, MailDraft draft) {
        return cancel("mail.leave", slug, rsvpId, draft);
    }

    Link meetup(String slug, MailDraft draft) {
        return draft.button(
                links.mailed(MailLink.MEETUP, draft.language(), slug).toString());
    }

    public Link home(MailDraft draft) {
        return draft.button(links.mailed(MailLink.HOME, draft.language()).toString());
    }

    public Ticket ticket(String slug, String rsvpId, MailDraft draft) {
        var code = tickets.code(rsvpId).spaced();
        return new Ticket(draft.text("mail.ticket", code), tickets.qr(slug, rsvpId));
    }

    /** Returns the code of the ticket as text, for readers who do not see the image. */
    public Fact ticketCode(String rsvpId, MailDraft draft) {
        return draft.fact("ticket", tickets.code(rsvpId).spaced());
    }

    private Link cancel(String label, String slug, String rsvpId, MailDraft draft) {
        var url = links.mailed(MailLink.CANNOT_COME, draft.language(), slug, rsvpId);
        return new Link(draft.text(label), url.toString());
    }
}
