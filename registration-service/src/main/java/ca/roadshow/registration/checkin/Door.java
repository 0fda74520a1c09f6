package ca.roadshow.registration.checkin;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.registration.checkin.DoorCommand.AdmitWalkIn;
import ca.roadshow.registration.checkin.DoorCommand.CheckIn;
import ca.roadshow.registration.checkin.DoorCommand.UndoCheckIn;
import ca.roadshow.registration.checkin.DoorCommand.UndoWalkIn;
import ca.roadshow.registration.checkin.DoorEvent.CheckInUndone;
import ca.roadshow.registration.checkin.DoorEvent.PartyCheckedIn;
import ca.roadshow.registration.checkin.DoorEvent.WalkInAdmitted;
import ca.roadshow.registration.checkin.DoorEvent.WalkInUndone;
import ca.roadshow.registration.meetup.MeetupId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Check-in at a meetup: who is in. A separate aggregate, so that check-ins and RSVPs of a meetup do not wait for each
 * other.
 */
@Aggregate(cache = "aggregateCache")
class Door {

    /** One party, or people who came together without an RSVP. */
    private record Arrival(int people, Instant at, @Nullable String requestKey, int withIt) {}

    @AggregateIdentifier
    private @Nullable String doorId;

    private final Map<String, Arrival> inside = new HashMap<>();

    Door() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DoorResult handle(CheckIn command) {
        var rsvp = command.rsvpId().value();
        var before = Optional.ofNullable(inside.get(rsvp));
        var party = command.seat().people();
        if (before.isPresent() && isSameRequest(before.get(), command.requestKey())) {
            var known = before.get();
            if (command.people() != null && command.people() != known.withIt()) {
                return new DoorResult.Refused(DoorRefusal.KEY_REUSED, known.at());
            }
            return new DoorResult.Welcome(known.withIt(), known.people(), party, known.at(), true);
        }
        var refusal = refusalOf(command);
        if (refusal.isPresent()) {
            return new DoorResult.Refused(refusal.get(), null);
        }
        var already = before.map(Arrival::people).orElse(0);
        var missing = party - already;
        var since = before.map(Arrival::at).orElse(null);
        if (missing <= 0) {
            return new DoorResult.Refused(DoorRefusal.ALREADY_IN, since);
        }
        var people = Optional.ofNullable(command.people()).orElse(missing);
        if (people > missing) {
            return new DoorResult.Refused(DoorRefusal.PARTY_TOO_LARGE, since);
        }
        apply(new PartyCheckedIn(
                command.meetupId().value(), rsvp, people, already + people, party, command.requestKey(), command.at()));
        return new DoorResult.Welcome(people, already + people, party, command.at(), false);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DoorResult handle(UndoCheckIn command) {
        var rsvp = command.rsvpId().value();
        var known = inside.get(rsvp);
        if (known == null) {
            return new DoorResult.Undone(true);
        }
        apply(new CheckInUndone(command.meetupId().value(), rsvp, known.people(), command.at()));
        return new DoorResult.Undone(false);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DoorResult handle(AdmitWalkIn command) {
        var walkIn = command.walkInId().value();
        var people = command.people().people();
        var known = inside.get(walkIn);
        if (known != null) {
            if (people != known.people()) {
                return new DoorResult.Refused(DoorRefusal.KEY_REUSED, known.at());
            }
            return new DoorResult.Welcome(known.people(), known.people(), known.people(), known.at(), true);
        }
        if (command.calledOff()) {
            return new DoorResult.Refused(DoorRefusal.MEETUP_CALLED_OFF, null);
        }
        if (peopleInside() + people > command.capacity()) {
            return new DoorResult.Refused(DoorRefusal.ROOM_FULL, null);
        }
        apply(new WalkInAdmitted(command.meetupId().value(), walkIn, people, command.at()));
        return new DoorResult.Welcome(people, people, people, command.at(), false);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DoorResult handle(UndoWalkIn command) {
        var walkIn = command.walkInId().value();
        var known = inside.get(walkIn);
        if (known == null) {
            return new DoorResult.Undone(true);
        }
        apply(new WalkInUndone(command.meetupId().value(), walkIn, known.people(), command.at()));
        return new DoorResult.Undone(false);
    }

    private static boolean isSameRequest(Arrival arrival, @Nullable String requestKey) {
        return requestKey != null && requestKey.equals(arrival.requestKey());
    }

    private static Optional<DoorRefusal> refusalOf(CheckIn command) {
        if (command.calledOff()) {
            return Optional.of(DoorRefusal.MEETUP_CALLED_OFF);
        }
        return switch (command.seat().standing()) {
            case CONFIRMED -> Optional.empty();
            case IN_LINE -> Optional.of(DoorRefusal.STILL_IN_LINE);
            case CANCELLED -> Optional.of(DoorRefusal.SEAT_CANCELLED);
            case NONE -> Optional.of(DoorRefusal.NOT_OF_THIS_MEETUP);
        };
    }

    private int peopleInside() {
        return inside.values().stream().mapToInt(Arrival::people).sum();
    }

    @EventSourcingHandler
    void on(PartyCheckedIn event) {
        open(event);
        inside.put(event.rsvpId(), new Arrival(event.inside(), event.at(), event.requestKey(), event.people()));
    }

    @EventSourcingHandler
    void on(CheckInUndone event) {
        inside.remove(event.rsvpId());
    }

    @EventSourcingHandler
    void on(WalkInAdmitted event) {
        open(event);
        inside.put(event.walkInId(), new Arrival(event.people(), event.at(), null, event.people()));
    }

    @EventSourcingHandler
    void on(WalkInUndone event) {
        inside.remove(event.walkInId());
    }

    private void open(DoorEvent event) {
        if (doorId == null) {
            doorId = DoorId.of(new MeetupId(event.meetupId())).value();
        }
    }
}
