package ca.roadshow.registration.meetup;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.events.store.SnapshotsItsState;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.LookUpRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.PublishMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.RecordPastMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ReviseDraft;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.MeetupEvent.DraftRevised;
import ca.roadshow.registration.meetup.MeetupEvent.LineLeft;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupCalledOff;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupDrafted;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupMoved;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.PastMeetupRecorded;
import ca.roadshow.registration.meetup.MeetupEvent.RegistrationWindowSet;
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
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A meetup with its seats and its line. */
@Revision("3")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "longLived")
class Meetup implements SnapshotsItsState {

    /** How long after its last mail a repeated RSVP is worth another one. */
    static final Duration LINK_AGAIN_AFTER = Duration.ofMinutes(10);

    @AggregateIdentifier
    private @Nullable String meetupId;

    private @Nullable Instant startsAt;
    private Planning planning = Planning.NOTHING;
    private SeatsAndLine seats = new SeatsAndLine(0);

    Meetup() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ScheduleAnswer handle(ScheduleMeetup command) {
        if (planning.status() == MeetupStatus.DRAFT) {
            return new ScheduleAnswer.Refused(MeetupRefusal.NAME_TAKEN);
        }
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
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PlanningAnswer handle(DraftMeetup command) {
        return take(meetupId == null ? Planning.first(command) : planning.again(command));
    }

    @CommandHandler
    PlanningAnswer handle(ReviseDraft command) {
        return take(planning.next(command));
    }

    @CommandHandler
    PlanningAnswer handle(PublishMeetup command) {
        return take(planning.next(command));
    }

    @CommandHandler
    PlanningAnswer handle(ChangeMeetup command) {
        var answer = take(planning.next(command));
        if (answer.equals(new PlanningAnswer.Done(false))) {
            promoteWhoFits(command.at());
        }
        return answer;
    }

    @CommandHandler
    PlanningAnswer handle(CallOffMeetup command) {
        return take(planning.next(command));
    }

    private static PlanningAnswer take(PlanningStep step) {
        return switch (step) {
            case PlanningStep.Refuse(var refusal) -> new PlanningAnswer.Refused(refusal);
            case PlanningStep.Tell(var events) -> {
                events.forEach(AggregateLifecycle::apply);
                yield new PlanningAnswer.Done(events.isEmpty());
            }
        };
    }

    @CommandHandler
    RsvpAnswer handle(Rsvp command) {
        if (planning.status() == MeetupStatus.CALLED_OFF) {
            return new RsvpAnswer.Refused(MeetupRefusal.ALREADY_CALLED_OFF);
        }
        var known = seats.ofAddress(command.addressId().value());
        if (known.isPresent()) {
            return repeat(known.get(), command);
        }
        return switch (planning.registrationAt(command.at())) {
            case NOT_OPEN -> new RsvpAnswer.NotOpen(planning.opening());
            case CLOSED -> new RsvpAnswer.Refused(MeetupRefusal.REGISTRATION_CLOSED);
            case OPEN -> place(command);
        };
    }

    private RsvpAnswer place(Rsvp command) {
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
        if (planning.isAheadAt(command.at())) {
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
        planning = new Planning(MeetupStatus.PUBLISHED, null, MeetupPlan.of(event));
        seats = new SeatsAndLine(event.capacity());
    }

    @EventSourcingHandler
    void on(MeetupDrafted event) {
        meetupId = event.meetupId();
        planning = new Planning(MeetupStatus.DRAFT, event, MeetupPlan.of(event));
    }

    @EventSourcingHandler
    void on(DraftRevised event) {
        planning = planning.with(MeetupPlan.of(event));
    }

    @EventSourcingHandler
    void on(MeetupChanged event) {
        planning = planning.with(planning.planned().with(event));
    }

    @EventSourcingHandler
    void on(MeetupMoved event) {
        startsAt = event.startsAt();
        planning = planning.with(planning.planned().with(event));
    }

    @EventSourcingHandler
    void on(CapacityChanged event) {
        seats.resize(event.capacity());
        planning = planning.with(planning.planned().with(event));
    }

    @EventSourcingHandler
    void on(RegistrationWindowSet event) {
        planning = planning.with(planning.planned().with(event));
    }

    @EventSourcingHandler
    void on(MeetupCalledOff event) {
        planning = planning.calledOff();
    }

    @EventSourcingHandler
    void on(PastMeetupRecorded event) {
        meetupId = event.meetupId();
    }

    @EventSourcingHandler
    void on(SeatConfirmed event) {
        seats.join(MeetupFacts.party(event));
    }

    @EventSourcingHandler
    void on(PartyWaitlisted event) {
        seats.join(MeetupFacts.party(event));
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
        planning = Optional.ofNullable(snapshot.planning()).orElse(Planning.NOTHING);
        seats = new SeatsAndLine(snapshot.capacity());
        seats.recall(snapshot.parties(), snapshot.cancelled());
    }

    @Override
    public Object state() {
        return new MeetupState(id(), startsAt, seats.capacity(), seats.inOrder(), seats.cancelledIds(), planning);
    }
}
