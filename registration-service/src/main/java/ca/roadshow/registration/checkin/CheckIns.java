package ca.roadshow.registration.checkin;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.registration.checkin.DoorCommand.AdmitWalkIn;
import ca.roadshow.registration.checkin.DoorCommand.CheckIn;
import ca.roadshow.registration.checkin.DoorCommand.UndoCheckIn;
import ca.roadshow.registration.checkin.DoorCommand.UndoWalkIn;
import ca.roadshow.registration.meetup.FindStanding;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.meetup.seats.RsvpStanding;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.registration.rsvp.view.FindGuests;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.problem.ProblemException;
import ca.roadshow.web.ticket.TicketCode;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The application service of check-in, for pages and API. Reads from stored events whether a party has a seat, without a view and
 * without the meetup's lock; then the {@link Door} decides. If a party cancels in the milliseconds between the two, it is still checked
 * in and counted: its ticket was valid when it was read.
 */
@Component
class CheckIns {

    private static final String WRONG_TICKETS = "wrong-ticket-by-keeper";

    /** @param id for undoing the walk-in */
    record WalkIn(WalkInId id, DoorResult answer) {}

    private final FindMeetups meetups;
    private final FindGuests guests;
    private final FindCheckIns checkIns;
    private final FindStanding standings;
    private final Commands commands;
    private final AddressIds addressIds;
    private final RateLimits limits;
    private final Clock clock;
    private final ViewAwait views;

    CheckIns(
            FindMeetups meetups,
            FindGuests guests,
            FindCheckIns checkIns,
            FindStanding standings,
            Commands commands,
            AddressIds addressIds,
            RateLimits limits,
            Clock clock,
            ViewAwait views) {
        this.meetups = meetups;
        this.guests = guests;
        this.checkIns = checkIns;
        this.standings = standings;
        this.commands = commands;
        this.addressIds = addressIds;
        this.limits = limits;
        this.clock = clock;
        this.views = views;
    }

    /** A meetup that has seats. */
    MeetupView meetup(String idOrSlug) {
        return Optional.of(meetups.get(idOrSlug))
                .filter(found -> found.capacity() != null)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "meetup.not-found"));
    }

    /**
     * Returns the RSVP of a ticket.
     *
     * @param typed the code as typed or scanned
     * @throws ProblemException 429 after too many wrong codes; then the right code is refused too
     */
    Optional<RsvpId> behind(SignedIn keeper, MeetupView meetup, @Nullable String typed) {
        limits.lookHere(WRONG_TICKETS, keeper.id().value());
        var rsvp = TicketCode.read(typed).flatMap(code -> guests.behind(code, meetup.id()));
        if (rsvp.isEmpty()) {
            limits.takeHere(WRONG_TICKETS, keeper.id().value());
        }
        return rsvp;
    }

    /**
     * @param people to check in; null for all who are not checked in yet
     * @param key of the request; a request with the same key checks in nobody else
     */
    DoorResult checkIn(
            SignedIn keeper,
            MeetupView meetup,
            RsvpId rsvp,
            @Nullable Integer people,
            @Nullable String key,
            Origin origin) {
        if (people != null && (people < 1 || people > PartySize.LARGEST)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "input.invalid").field("people", "invalid");
        }
        var id = new MeetupId(meetup.id());
        var answer = send(
                keeper,
                new CheckIn(
                        DoorId.of(id),
                        id,
                        rsvp,
                        meetup.isCalledOff(),
                        seat(id, rsvp),
                        people,
                        key == null ? null : addressIds.fingerprint(keeper.id(), key),
                        clock.instant()),
                origin);
        await(DoorId.of(id), rsvp.value(), answer);
        return answer;
    }

    DoorResult undo(SignedIn keeper, MeetupView meetup, RsvpId rsvp, Origin origin) {
        var id = new MeetupId(meetup.id());
        var answer = send(keeper, new UndoCheckIn(DoorId.of(id), id, rsvp, clock.instant()), origin);
        await(DoorId.of(id), rsvp.value(), answer);
        return answer;
    }

    WalkIn admit(SignedIn keeper, MeetupView meetup, int people, @Nullable String key, Origin origin) {
        if (people < 1 || people > PartySize.LARGEST) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "input.invalid").field("people", "invalid");
        }
        var id = new MeetupId(meetup.id());
        var walkIn = WalkInId.ofRequest(
                addressIds.fingerprint(keeper.id(), meetup.id() + " " + (key == null ? UUID.randomUUID() : key)));
        var answer = send(
                keeper,
                new AdmitWalkIn(
                        DoorId.of(id),
                        id,
                        walkIn,
                        meetup.isCalledOff(),
                        Optional.ofNullable(meetup.capacity()).orElse(0),
                        new PartySize(people),
                        clock.instant()),
                origin);
        await(DoorId.of(id), walkIn.value(), answer);
        return new WalkIn(walkIn, answer);
    }

    DoorResult undo(SignedIn keeper, MeetupView meetup, WalkInId walkIn, Origin origin) {
        var id = new MeetupId(meetup.id());
        var answer = send(keeper, new UndoWalkIn(DoorId.of(id), id, walkIn, clock.instant()), origin);
        await(DoorId.of(id), walkIn.value(), answer);
        return answer;
    }

    private Seat seat(MeetupId meetup, RsvpId rsvp) {
        return switch (standings.of(meetup, rsvp)) {
            case RsvpStanding.Unknown _ -> new Seat(Seat.Standing.NONE, 0);
            case RsvpStanding.Known known -> new Seat(standing(known), known.partySize());
        };
    }

    private static Seat.Standing standing(RsvpStanding.Known known) {
        return switch (known.status()) {
            case CONFIRMED -> Seat.Standing.CONFIRMED;
            case WAITLISTED, OFFERED -> Seat.Standing.IN_LINE;
            case CANCELLED -> Seat.Standing.CANCELLED;
        };
    }

    private DoorResult send(SignedIn keeper, DoorCommand command, Origin origin) {
        return commands.send(command, RequestProvenance.of(keeper.id().value(), origin), DoorResult.class);
    }

    /** Waits for the view, so that the next page shows the new count. */
    private void await(DoorId door, String arrivalId, DoorResult answer) {
        switch (answer) {
            case DoorResult.Welcome welcome ->
                views.until(
                        door.value(),
                        () -> checkIns.find(arrivalId)
                                .filter(in -> in.people() >= welcome.inside())
                                .isPresent());
            case DoorResult.Undone _ ->
                views.until(door.value(), () -> checkIns.find(arrivalId).isEmpty());
            case DoorResult.Refused _ -> {}
        }
    }
}
