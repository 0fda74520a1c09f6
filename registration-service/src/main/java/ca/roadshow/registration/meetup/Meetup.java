package ca.roadshow.registration.meetup;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.events.store.SnapshotsItsState;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.LookUpRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.RecordPastMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupEvent.LineLeft;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.PastMeetupRecorded;
import ca.roadshow.registration.meetup.MeetupEvent.RsvpRepeated;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import ca.roadshow.registration.meetup.MeetupEvent.SeatReleased;
import ca.roadshow.registration.meetup.SeatsAndLine.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A meetup with its seats and its line. */
@Revision("1")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "longLived")
class Meetup implements SnapshotsItsState {

    /** How long after its last mail a repeated RSVP is worth another one. */
    static final Duration LINK_AGAIN_AFTER = Duration.ofMinutes(10);

    @AggregateIdentifier
    private @Nullable String meetupId;

    private @Nullable Instant startsAt;
    private SeatsAndLine seats = new SeatsAndLine(0);

    Meetup() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ScheduleAnswer handle(ScheduleMeetup command) {
        if (meetupId != null) {
            return new ScheduleAnswer.Scheduled(true);
        }
        var refusal = SchedulePolicy.refusalOf(command);
        if (refusal.isPresent()) {
            return new ScheduleAnswer.Refused(refusal.get());
        }
        apply(MeetupFacts.scheduled(command));
        return new ScheduleAnswer.Scheduled(false);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordPastMeetup command) {
        if (meetupId == null) {
            apply(MeetupFacts.recorded(command));
        }
    }

    @CommandHandler
    RsvpAnswer handle(Rsvp command) {
        var known = seats.ofAddress(command.addressId().value());
        if (known.isPresent()) {
            return repeat(known.get(), command);
        }
        if (!takesRsvpsAt(command.at())) {
            return new RsvpAnswer.Refused(MeetupRefusal.REGISTRATION_CLOSED);
        }
        if (command.partySize().people() > seats.capacity()) {
            return new RsvpAnswer.Refused(MeetupRefusal.PARTY_LARGER_THAN_CAPACITY);
        }
        if (WaitlistPolicy.seatsAtOnce(seats, command.partySize())) {
            apply(MeetupFacts.confirmed(command));
            return new RsvpAnswer.Placed(command.rsvpId().value(), RsvpStatus.CONFIRMED, null, false, false);
        }
        var position = seats.waiting() + 1;
        apply(MeetupFacts.waitlisted(command, position));
        return new RsvpAnswer.Placed(command.rsvpId().value(), RsvpStatus.WAITLISTED, position, false, false);
    }

    @CommandHandler
    CancelAnswer handle(CancelRsvp command) {
        if (seats.wasCancelled(command.rsvpId())) {
            return new CancelAnswer.Cancelled(true);
        }
        var party = seats.of(command.rsvpId());
        if (party.isEmpty()) {
            return new CancelAnswer.Refused(MeetupRefusal.RSVP_UNKNOWN);
        }
        apply(MeetupFacts.left(id(), party.get(), command.at()));
        if (takesRsvpsAt(command.at())) {
            promoteWhoFits(command.at());
        }
        return new CancelAnswer.Cancelled(false);
    }

    @CommandHandler
    RsvpStanding handle(LookUpRsvp command) {
        if (seats.wasCancelled(command.rsvpId())) {
            return new RsvpStanding.Known(RsvpStatus.CANCELLED, 0, null);
        }
        return seats.of(command.rsvpId())
                .<RsvpStanding>map(
                        party -> new RsvpStanding.Known(statusOf(party), party.size(), seats.positionOf(party)))
                .orElseGet(RsvpStanding.Unknown::new);
    }

    private RsvpAnswer repeat(Party party, Rsvp command) {
        if (!party.lastLinkAt().plus(LINK_AGAIN_AFTER).isAfter(command.at())) {
            apply(new RsvpRepeated(id(), party.rsvpId(), party.addressId(), party.repeats() + 1, command.at()));
        }
        var sameRequest = command.requestKey() != null && command.requestKey().equals(party.requestKey());
        return new RsvpAnswer.Placed(party.rsvpId(), statusOf(party), seats.positionOf(party), true, sameRequest);
    }

    private void promoteWhoFits(Instant at) {
        for (var next = WaitlistPolicy.next(seats); next.isPresent(); next = WaitlistPolicy.next(seats)) {
            var party = next.get();
            apply(new PartyPromoted(id(), party.rsvpId(), party.addressId(), party.size(), at));
        }
    }

    private boolean takesRsvpsAt(Instant at) {
        return Optional.ofNullable(startsAt).map(at::isBefore).orElse(false);
    }

    private static RsvpStatus statusOf(Party party) {
        return party.seated() ? RsvpStatus.CONFIRMED : RsvpStatus.WAITLISTED;
    }

    private String id() {
        return Optional.ofNullable(meetupId).orElseThrow();
    }

    @EventSourcingHandler
    void on(MeetupScheduled event) {
        meetupId = event.meetupId();
        startsAt = event.startsAt();
        seats = new SeatsAndLine(event.capacity());
    }

    @EventSourcingHandler
    void on(PastMeetupRecorded event) {
        meetupId = event.meetupId();
    }

    @EventSourcingHandler
    void on(SeatConfirmed event) {
        seats.join(new Party(
                event.rsvpId(), event.addressId(), event.partySize(), true, event.requestKey(), event.acceptedAt(), 0));
    }

    @EventSourcingHandler
    void on(PartyWaitlisted event) {
        seats.join(new Party(
                event.rsvpId(),
                event.addressId(),
                event.partySize(),
                false,
                event.requestKey(),
                event.acceptedAt(),
                0));
    }

    @EventSourcingHandler
    void on(PartyPromoted event) {
        seats.promote(event.rsvpId());
    }

    @EventSourcingHandler
    void on(SeatReleased event) {
        seats.leave(event.rsvpId());
    }

    @EventSourcingHandler
    void on(LineLeft event) {
        seats.leave(event.rsvpId());
    }

    @EventSourcingHandler
    void on(RsvpRepeated event) {
        seats.repeat(event.rsvpId(), event.at());
    }

    @EventSourcingHandler
    void on(MeetupState snapshot) {
        meetupId = snapshot.meetupId();
        startsAt = snapshot.startsAt();
        seats = new SeatsAndLine(snapshot.capacity());
        seats.recall(snapshot.parties(), snapshot.cancelled());
    }

    @Override
    public Object state() {
        return new MeetupState(id(), startsAt, seats.capacity(), seats.inOrder(), seats.cancelledIds());
    }
}
