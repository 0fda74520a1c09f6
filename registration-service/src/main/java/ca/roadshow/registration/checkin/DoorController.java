package ca.roadshow.registration.checkin;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.checkin.FindGuestsAtDoor.Found;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.input.IdempotencyKey;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.problem.ProblemException;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Check-in for scanners and other API clients. */
@RestController
@Access(value = Rule.DOOR, of = "meetup")
@RequestMapping("/api/meetups/{meetup}")
class DoorController {

    private final CheckIns door;
    private final FindGuestsAtDoor guests;
    private final FindCheckIns checkIns;
    private final Dates dates;

    DoorController(CheckIns door, FindGuestsAtDoor guests, FindCheckIns checkIns, Dates dates) {
        this.door = door;
        this.guests = guests;
        this.checkIns = checkIns;
        this.dates = dates;
    }

    /** 201 if people were checked in, 200 for the same request again, 409 with the reason if check-in is refused. */
    @PostMapping("/checkins")
    ResponseEntity<CheckInResponse> checkIn(
            @PathVariable String meetup,
            @Valid @RequestBody CheckInRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            SignedIn keeper) {
        var found = door.meetup(meetup);
        var key = key(idempotencyKey);
        var rsvp = (request.rsvpId() == null ? door.behind(keeper, found, request.code()) : rsvpId(request.rsvpId()))
                .orElseThrow(() -> problem(DoorRefusal.NOT_OF_THIS_MEETUP, null, found));
        var welcome = welcome(door.checkIn(keeper, found, rsvp, request.people(), key, Origin.API), found);
        var name = guests.find(found.id(), rsvp).map(Found::name).orElse(null);
        return answer(CheckInResponse.of(rsvp.value(), name, welcome), welcome);
    }

    /** Undoes a mistaken check-in: afterwards, nobody of the party is checked in. */
    @DeleteMapping("/checkins/{rsvpId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable String meetup, @PathVariable String rsvpId, SignedIn keeper) {
        var found = door.meetup(meetup);
        rsvpId(rsvpId).ifPresent(rsvp -> door.undo(keeper, found, rsvp, Origin.API));
    }

    @PostMapping("/walk-ins")
    ResponseEntity<CheckInResponse> admit(
            @PathVariable String meetup,
            @Valid @RequestBody WalkInRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            SignedIn keeper) {
        var found = door.meetup(meetup);
        var people = Optional.ofNullable(request.people()).orElse(1);
        var walkIn = door.admit(keeper, found, people, key(idempotencyKey), Origin.API);
        var welcome = welcome(walkIn.answer(), found);
        return answer(CheckInResponse.of(walkIn.id().value(), null, welcome), welcome);
    }

    @DeleteMapping("/walk-ins/{walkInId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undoWalkIn(@PathVariable String meetup, @PathVariable String walkInId, SignedIn keeper) {
        var found = door.meetup(meetup);
        if (walkInId.startsWith("walkin-")) {
            var _ = door.undo(keeper, found, new WalkInId(walkInId), Origin.API);
        }
    }

    @GetMapping("/attendance")
    Attendance attendance(@PathVariable String meetup) {
        return checkIns.attendance(door.meetup(meetup));
    }

    private static ResponseEntity<CheckInResponse> answer(CheckInResponse body, DoorResult.Welcome welcome) {
        return ResponseEntity.status(welcome.repeat() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(body);
    }

    private DoorResult.Welcome welcome(DoorResult answer, MeetupView meetup) {
        return switch (answer) {
            case DoorResult.Welcome welcome -> welcome;
            case DoorResult.Refused(var refusal, var since) -> throw problem(refusal, since, meetup);
            case DoorResult.Undone _ -> throw new IllegalStateException("Unexpected result of a check-in");
        };
    }

    private ProblemException problem(DoorRefusal refusal, @Nullable Instant since, MeetupView meetup) {
        if (refusal == DoorRefusal.KEY_REUSED) {
            return IdempotencyKey.reused();
        }
        var status = refusal == DoorRefusal.NOT_OF_THIS_MEETUP ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        var time = since == null ? "" : dates.time(since, meetup.zone());
        return new ProblemException(status, "checkin." + refusal.code(), time);
    }

    private static Optional<RsvpId> rsvpId(String value) {
        return value.startsWith("rsvp-") ? Optional.of(new RsvpId(value)) : Optional.empty();
    }

    private static @Nullable String key(@Nullable String header) {
        return IdempotencyKey.checked(header, "rsvp.idempotency-key-invalid");
    }
}
