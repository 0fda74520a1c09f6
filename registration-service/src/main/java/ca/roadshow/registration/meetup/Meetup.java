package ca.roadshow.registration.meetup;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.events.store.aggregate.SnapshotsItsState;
import ca.roadshow.events.store.command.EventProvenance;
import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.MoveRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.NotOpen;
import ca.roadshow.registration.meetup.MeetupAnswer.PlanRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.ToCancel;
import ca.roadshow.registration.meetup.MeetupAnswer.ToMove;
import ca.roadshow.registration.meetup.MeetupAnswer.ToOffer;
import ca.roadshow.registration.meetup.MeetupAnswer.ToPlan;
import ca.roadshow.registration.meetup.MeetupAnswer.ToResize;
import ca.roadshow.registration.meetup.MeetupAnswer.ToRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeParty;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.LapseOffer;
import ca.roadshow.registration.meetup.MeetupCommand.MoveInLine;
import ca.roadshow.registration.meetup.MeetupCommand.PublishMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.RecordPastMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.RecordRecap;
import ca.roadshow.registration.meetup.MeetupCommand.RejoinLine;
import ca.roadshow.registration.meetup.MeetupCommand.ReviseDraft;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.SeatCommand;
import ca.roadshow.registration.meetup.MeetupCommand.TakeOffer;
import ca.roadshow.registration.meetup.MeetupEvent.DraftRevised;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupCalledOff;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupDrafted;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.OfPlan;
import ca.roadshow.registration.meetup.MeetupEvent.OfSeats;
import ca.roadshow.registration.meetup.MeetupEvent.PastMeetupRecorded;
import ca.roadshow.registration.meetup.MeetupEvent.RecapRecorded;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.meetup.seats.SeatsAndLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A meetup with its seats and its waitlist. */
@Revision("4")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "longLived")
class Meetup implements SnapshotsItsState {

    /** A repeated RSVP is mailed its link again if the last mail is older than this. */
    static final Duration LINK_AGAIN_AFTER = Duration.ofMinutes(10);

    @AggregateIdentifier
    private @Nullable String meetupId;

    private @Nullable Instant startsAt;
    private Planning planning = Planning.NOTHING;
    private @Nullable Recap recap;
    private SeatsAndLine seats = new SeatsAndLine(0);

    Meetup() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ToPlan handle(ScheduleMeetup command) {
        if (planning.status() == MeetupStatus.DRAFT) {
            return new PlanRefused(PlanRefusal.NAME_TAKEN);
        }
        if (meetupId != null) {
            return new Done(true);
        }
        var refusal = SchedulePolicy.refusalOf(command);
        if (refusal.isPresent()) {
            return new PlanRefused(refusal.get());
        }
        apply(MeetupFacts.scheduled(command));
        return new Done(false);
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
    ToPlan handle(DraftMeetup command) {
        return (meetupId == null ? Planning.first(command) : planning.again(command)).taken();
    }

    @CommandHandler
    ToPlan handle(ReviseDraft command) {
        return planning.next(command).taken();
    }

    @CommandHandler
    ToPlan handle(PublishMeetup command) {
        return planning.next(command).taken();
    }

    @CommandHandler
    ToPlan handle(ChangeMeetup command) {
        var answer = planning.next(command).taken();
        if (answer.equals(new Done(false))) {
            decisions(command.asking()).promoteWhoFits(command.at());
        }
        return answer;
    }

    @CommandHandler
    ToPlan handle(CallOffMeetup command) {
        return planning.next(command).taken();
    }

    @CommandHandler
    ToPlan handle(RecordRecap command) {
        var before = Optional.ofNullable(recap)
                .or(() -> Optional.ofNullable(planning.plan()).map(plan -> Recap.of(null, plan.content())));
        return planning.next(command, before.orElseThrow()).taken();
    }

    @CommandHandler
    DrainSeats.Answers handle(DrainSeats command) {
        var answers = new ArrayList<MeetupAnswer>();
        for (var asked : command.asked()) {
            EventProvenance.set(asked.provenance());
            answers.add(decide(asked.command()));
        }
        return new DrainSeats.Answers(answers);
    }

    private MeetupAnswer decide(SeatCommand command) {
        return switch (command) {
            case Rsvp rsvp -> handle(rsvp);
            case CancelRsvp cancel -> handle(cancel);
            case ChangeMeetup change -> handle(change);
            case CallOffMeetup callOff -> handle(callOff);
            case ChangeParty change -> handle(change);
            case MoveInLine move -> handle(move);
            case TakeOffer take -> handle(take);
            case LapseOffer lapse -> handle(lapse);
            case RejoinLine rejoin -> handle(rejoin);
        };
    }

    @CommandHandler
    ToRsvp handle(Rsvp command) {
        if (planning.status() == MeetupStatus.CALLED_OFF) {
            return new RsvpRefused(RsvpRefusal.ALREADY_CALLED_OFF);
        }
        var known = seats.ofAddress(command.addressId().value());
        if (known.isPresent()) {
            return decisions(Asking.NEVER).repeat(known.get(), command);
        }
        return switch (planning.registrationAt(command.at())) {
            case NOT_OPEN -> new NotOpen(planning.opening());
            case CLOSED -> new RsvpRefused(RsvpRefusal.REGISTRATION_CLOSED);
            case OPEN -> decisions(Asking.NEVER).place(command);
        };
    }

    @CommandHandler
    ToCancel handle(CancelRsvp command) {
        return decisions(command.asking()).cancel(command, planning.isAheadAt(command.at()));
    }

    @CommandHandler
    ToOffer handle(TakeOffer command) {
        return offers(command.asking(), command.at()).take(command);
    }

    @CommandHandler
    ToOffer handle(LapseOffer command) {
        return offers(command.asking(), command.at()).lapse(command);
    }

    @CommandHandler
    ToOffer handle(RejoinLine command) {
        return offers(command.asking(), command.at()).rejoin(command);
    }

    @CommandHandler
    ToResize handle(ChangeParty command) {
        return planning.closedAt(command.at())
                .<ToResize>map(RsvpRefused::new)
                .orElseGet(() -> decisions(command.asking()).resize(command));
    }

    @CommandHandler
    ToMove handle(MoveInLine command) {
        if (seats.wasMoved(command.rsvpId(), command.at())) {
            return new Done(false);
        }
        if (planning.status() == MeetupStatus.CALLED_OFF) {
            return new MoveRefused(MoveRefusal.ALREADY_CALLED_OFF);
        }
        return planning.isAheadAt(command.at())
                ? decisions(command.asking()).move(command)
                : new MoveRefused(MoveRefusal.REGISTRATION_CLOSED);
    }

    private SeatDecisions decisions(Asking asking) {
        return new SeatDecisions(
                id(), seats, at -> asking.deadline(at, planning.planned().startsAt()));
    }

    private OfferDecisions offers(Asking asking, Instant at) {
        return new OfferDecisions(id(), seats, decisions(asking), planning.isAheadAt(at));
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
    void on(OfPlan event) {
        var plan = planning.planned().with(event);
        planning = planning.with(plan);
        startsAt = plan.startsAt();
        seats.resize(plan.capacity());
    }

    @EventSourcingHandler
    void on(MeetupCalledOff event) {
        planning = planning.calledOff();
    }

    @EventSourcingHandler
    void on(PastMeetupRecorded event) {
        meetupId = event.meetupId();
        recap = Recap.of(event.attendance(), event.content());
    }

    @EventSourcingHandler
    void on(RecapRecorded event) {
        recap = new Recap(event.attendance(), event.content());
    }

    @EventSourcingHandler
    void on(OfSeats event) {
        SeatsHistory.follow(seats, event);
    }

    @EventSourcingHandler
    void on(MeetupState snapshot) {
        meetupId = snapshot.meetupId();
        startsAt = snapshot.startsAt();
        planning = Optional.ofNullable(snapshot.planning()).orElse(Planning.NOTHING);
        recap = snapshot.recap();
        seats = snapshot.seats();
    }

    @Override
    public Object state() {
        return MeetupState.of(id(), startsAt, planning, recap, seats);
    }
}
