package ca.roadshow.registration.rsvp;

import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.registration.rsvp.view.HolderNames;
import ca.roadshow.registration.rsvp.view.RsvpView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.problem.ProblemException;
import ca.roadshow.web.ticket.QrCode;
import ca.roadshow.web.ticket.TicketCode;
import ca.roadshow.web.ticket.Tickets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ticket of a confirmed RSVP, to show on a phone, to save or to print. Requires the RSVP's link. */
@Controller
@Access(Rule.LINK)
class TicketPages {

    private static final int PIXELS = 10;

    private final Rsvps rsvps;
    private final RsvpLinks links;
    private final Tickets tickets;
    private final HolderNames names;

    TicketPages(Rsvps rsvps, RsvpLinks links, Tickets tickets, HolderNames names) {
        this.rsvps = rsvps;
        this.links = links;
        this.tickets = tickets;
        this.names = names;
    }

    /** Returns empty if the RSVP has no seat or the meetup was called off. */
    Optional<TicketCode> ticket(MeetupView meetup, RsvpView rsvp) {
        return rsvp.status() == RsvpStatus.CONFIRMED && !meetup.isCalledOff()
                ? Optional.of(tickets.code(rsvp.rsvpId()))
                : Optional.empty();
    }

    @GetMapping("/meetups/{meetup}/rsvps/{rsvpId}/ticket")
    String print(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token,
            Model model) {
        var found = rsvps.meetup(meetup);
        var rsvp = rsvps.behindLink(found, rsvpId, token);
        model.addAttribute("ticket", ticket(found, rsvp).orElseThrow(TicketPages::none));
        model.addAttribute("meetup", found);
        model.addAttribute("rsvp", rsvp);
        model.addAttribute("name", names.of(rsvp));
        model.addAttribute("token", Objects.requireNonNull(token));
        model.addAttribute("link", links.path(found.slug(), rsvpId, token));
        return "rsvp/ticket";
    }

    @GetMapping(path = "/meetups/{meetup}/rsvps/{rsvpId}/ticket.svg")
    ResponseEntity<String> svg(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token) {
        return image(
                new MediaType("image", "svg+xml"), qr(meetup, rsvpId, token).svg());
    }

    @GetMapping(path = "/meetups/{meetup}/rsvps/{rsvpId}/ticket.png")
    ResponseEntity<byte[]> png(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token) {
        return image(MediaType.IMAGE_PNG, qr(meetup, rsvpId, token).png(PIXELS));
    }

    private QrCode qr(String meetup, String rsvpId, @Nullable String token) {
        var found = rsvps.meetup(meetup);
        var rsvp = rsvps.behindLink(found, rsvpId, token);
        if (ticket(found, rsvp).isEmpty()) {
            throw none();
        }
        return tickets.qr(found.slug(), rsvp.rsvpId());
    }

    private static <T> ResponseEntity<T> image(MediaType type, T image) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(image);
    }

    private static ProblemException none() {
        return new ProblemException(HttpStatus.NOT_FOUND, "ticket.not-found");
    }
}
