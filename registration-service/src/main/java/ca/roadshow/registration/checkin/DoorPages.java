package ca.roadshow.registration.checkin;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.checkin.FindGuestsAtDoor.Found;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.live.LiveUpdates;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The check-in pages of a meetup. The result of a request is shown in the response, not after a redirect: anyone could
 * make up an address that shows a result. A form that is sent again has the same hidden key and counts as the same
 * request.
 */
@Controller
@Access(value = Rule.DOOR, of = "meetup")
class DoorPages {

    private final CheckIns door;
    private final FindGuestsAtDoor guests;
    private final FindCheckIns checkIns;
    private final LiveUpdates live;

    DoorPages(CheckIns door, FindGuestsAtDoor guests, FindCheckIns checkIns, LiveUpdates live) {
        this.door = door;
        this.guests = guests;
        this.checkIns = checkIns;
        this.live = live;
    }

    /**
     * @param ticket code from the QR code that a phone's camera opened; shows the guest without checking anyone in
     * @param q part of a name
     */
    @GetMapping("/door/{meetup}")
    ModelAndView show(
            @PathVariable String meetup,
            @RequestParam(required = false) @Nullable String ticket,
            @RequestParam(defaultValue = "") String q,
            SignedIn keeper) {
        var found = door.meetup(meetup);
        if (ticket == null) {
            return page(found, null, guests.byName(found.id(), q), q);
        }
        try {
            var shown = door.behind(keeper, found, ticket).flatMap(rsvp -> guests.find(found.id(), rsvp));
            return shown.map(guest -> page(found, null, List.of(), "").addObject("scanned", guest))
                    .orElseGet(() -> page(found, DoorMessage.refused(DoorRefusal.NOT_OF_THIS_MEETUP, null, null)));
        } catch (ProblemException refused) {
            return refusedPage(found, refused);
        }
    }

    /** Checks in by a scanned or typed code, or by the button beside a name. */
    @ShowsFormAgain("check-in-form")
    @PostMapping("/door/{meetup}/check-ins")
    ModelAndView checkIn(
            @PathVariable String meetup,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String rsvp,
            @RequestParam(required = false) @Nullable Integer people,
            @RequestParam(required = false) @Nullable String submission,
            SignedIn keeper) {
        var found = door.meetup(meetup);
        if (Redisplay.isAsked()) {
            return page(found, null, List.of(), "").addObject("code", code);
        }
        return answered(found, () -> {
            var whose = rsvp == null ? door.behind(keeper, found, code) : rsvpId(rsvp);
            return whose.map(id ->
                            outcome(door.checkIn(keeper, found, id, people, key(submission), Origin.WEB), found, id))
                    .orElseGet(() -> DoorMessage.refused(DoorRefusal.NOT_OF_THIS_MEETUP, null, null));
        });
    }

    @PostMapping("/door/{meetup}/check-ins/{rsvpId}/undo")
    ModelAndView undo(@PathVariable String meetup, @PathVariable String rsvpId, SignedIn keeper) {
        var found = door.meetup(meetup);
        return answered(found, () -> {
            rsvpId(rsvpId).ifPresent(id -> door.undo(keeper, found, id, Origin.WEB));
            return DoorMessage.undone();
        });
    }

    @ShowsFormAgain("walk-in-form")
    @PostMapping("/door/{meetup}/walk-ins")
    ModelAndView admit(
            @PathVariable String meetup,
            @RequestParam(defaultValue = "1") int people,
            @RequestParam(required = false) @Nullable String submission,
            SignedIn keeper) {
        var found = door.meetup(meetup);
        if (Redisplay.isAsked()) {
            return page(found, null, List.of(), "").addObject("people", people);
        }
        return answered(found, () -> {
            var walkIn = door.admit(keeper, found, people, key(submission), Origin.WEB);
            return outcome(walkIn.answer(), null, path(found) + "/walk-ins/" + walkIn.id() + "/undo");
        });
    }

    @PostMapping("/door/{meetup}/walk-ins/{walkInId}/undo")
    ModelAndView undoWalkIn(@PathVariable String meetup, @PathVariable String walkInId, SignedIn keeper) {
        var found = door.meetup(meetup);
        return answered(found, () -> {
            if (walkInId.startsWith("walkin-")) {
                var _ = door.undo(keeper, found, new WalkInId(walkInId), Origin.WEB);
            }
            return DoorMessage.undone();
        });
    }

    /** Renders the count alone. Open pages fetch it when it changes. */
    @GetMapping("/door/{meetup}/count")
    String count(@PathVariable String meetup, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("attendance", checkIns.attendance(door.meetup(meetup)));
        return "checkin/parts :: count(attendance=${attendance})";
    }

    @GetMapping("/door/{meetup}/live")
    SseEmitter live(@PathVariable String meetup, HttpServletRequest request) {
        return live.subscribe(DoorProjection.liveTopic(door.meetup(meetup).id()), request);
    }

    private DoorMessage outcome(DoorResult answer, MeetupView meetup, RsvpId rsvp) {
        var name = guests.find(meetup.id(), rsvp).map(Found::name).orElse(null);
        return outcome(answer, name, path(meetup) + "/check-ins/" + rsvp + "/undo");
    }

    private static DoorMessage outcome(DoorResult answer, @Nullable String name, String undo) {
        return switch (answer) {
            case DoorResult.Welcome welcome -> DoorMessage.welcome(welcome, name, undo);
            case DoorResult.Undone _ -> DoorMessage.undone();
            case DoorResult.Refused(var refusal, var since) -> DoorMessage.refused(refusal, name, since);
        };
    }

    /** Shows every error on the same page, so that the next guest can be checked in at once. */
    private ModelAndView answered(MeetupView meetup, Supplier<DoorMessage> doing) {
        try {
            return page(meetup, doing.get());
        } catch (ProblemException refused) {
            return refusedPage(meetup, refused);
        }
    }

    private ModelAndView refusedPage(MeetupView meetup, ProblemException refused) {
        var page = page(meetup, DoorMessage.problem(refused.code()));
        page.setStatus(refused.status());
        return page;
    }

    private ModelAndView page(MeetupView meetup, DoorMessage outcome) {
        return page(meetup, outcome, List.of(), "");
    }

    private ModelAndView page(MeetupView meetup, @Nullable DoorMessage outcome, List<Found> found, String q) {
        var page = new ModelAndView("checkin/door");
        page.setStatus(HttpStatus.OK);
        page.addObject("meetup", meetup);
        page.addObject("outcome", outcome);
        page.addObject("guests", found);
        page.addObject("q", q);
        page.addObject("attendance", checkIns.attendance(meetup));
        page.addObject("submission", UUID.randomUUID().toString());
        return page;
    }

    private static String path(MeetupView meetup) {
        return "/door/" + meetup.slug();
    }

    private static Optional<RsvpId> rsvpId(String value) {
        return value.startsWith("rsvp-") ? Optional.of(new RsvpId(value)) : Optional.empty();
    }

    private static @Nullable String key(@Nullable String submission) {
        return submission == null || submission.isBlank() ? null : submission;
    }
}
