package ca.roadshow.registration.meetup;

import ca.roadshow.events.person.RequestFingerprint;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.PublishMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.RecordRecap;
import ca.roadshow.registration.meetup.MeetupCommand.ReviseDraft;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupCalledOff;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupDrafted;
import ca.roadshow.registration.meetup.PlanningStep.Refuse;
import ca.roadshow.registration.meetup.PlanningStep.Tell;
import ca.roadshow.registration.meetup.PlanningStep.Unchanged;
import ca.roadshow.registration.meetup.content.Recap;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a meetup, and the rules for changing it. Part of the snapshot.
 *
 * @param draft the first draft, until it is published
 * @param plan absent for a meetup of the past
 */
record Planning(
        MeetupStatus status,
        @Nullable MeetupDrafted draft,
        @Nullable MeetupPlan plan) {

    static final Planning NOTHING = new Planning(MeetupStatus.PUBLISHED, null, null);

    /** A repeat of the request that created the draft succeeds. Any other request for the same name is refused. */
    PlanningStep again(DraftMeetup command) {
        var stored = draft == null ? null : draft.requestKey();
        return switch (RequestFingerprint.compare(stored, command.requestKey())) {
            case SAME -> new Unchanged();
            case KEY_REUSED -> new Refuse(PlanRefusal.KEY_REUSED);
            case OTHER -> new Refuse(PlanRefusal.NAME_TAKEN);
        };
    }

    static PlanningStep first(DraftMeetup command) {
        return SchedulePolicy.refusalOf(command.plan(), command.at())
                .<PlanningStep>map(Refuse::new)
                .orElseGet(() -> new Tell(PlanFacts.drafted(command)));
    }

    PlanningStep next(ReviseDraft command) {
        if (status != MeetupStatus.DRAFT) {
            return new Refuse(PlanRefusal.NOT_A_DRAFT);
        }
        if (command.plan().equals(plan)) {
            return new Unchanged();
        }
        if (isAnother(command.version())) {
            return new Refuse(PlanRefusal.CHANGED_MEANWHILE);
        }
        return SchedulePolicy.refusalOf(command.plan(), command.at())
                .<PlanningStep>map(Refuse::new)
                .orElseGet(() -> new Tell(PlanFacts.revised(command)));
    }

    PlanningStep next(PublishMeetup command) {
        return switch (status) {
            case DRAFT -> publication(command);
            case PUBLISHED -> plan == null ? new Refuse(PlanRefusal.NOT_A_DRAFT) : new Unchanged();
            case CALLED_OFF -> new Refuse(PlanRefusal.ALREADY_CALLED_OFF);
        };
    }

    private PlanningStep publication(PublishMeetup command) {
        var drafted = Optional.ofNullable(draft).orElseThrow();
        var planned = planned();
        return SchedulePolicy.refusalOf(planned, command.at())
                .<PlanningStep>map(Refuse::new)
                .orElseGet(() -> new Tell(PlanFacts.published(drafted, planned)));
    }

    PlanningStep next(ChangeMeetup command) {
        var refusal = refusalSincePublication(command.at());
        if (refusal.isPresent()) {
            return new Refuse(refusal.get());
        }
        var before = planned();
        if (command.plan().equals(before)) {
            return new Unchanged();
        }
        if (isAnother(command.version())) {
            return new Refuse(PlanRefusal.CHANGED_MEANWHILE);
        }
        return SchedulePolicy.refusalOf(command.plan(), command.at())
                .<PlanningStep>map(Refuse::new)
                .orElseGet(() -> new Tell(edit(command, before)));
    }

    /** Whether the plan has changed since the organizer read that version. */
    private boolean isAnother(@Nullable String version) {
        return version != null && !version.equals(planned().version());
    }

    /** The registration window is no part of what the other services know of a meetup, so a change of it alone is apart. */
    private static MeetupEvent edit(ChangeMeetup command, MeetupPlan before) {
        var after = command.plan();
        return after.with(before.registration()).equals(before)
                ? PlanFacts.window(command.meetupId(), after.registration())
                : PlanFacts.edited(command.meetupId(), after);
    }

    PlanningStep next(CallOffMeetup command) {
        if (status == MeetupStatus.CALLED_OFF) {
            return new Unchanged();
        }
        return refusalSincePublication(command.at())
                .<PlanningStep>map(Refuse::new)
                .orElseGet(() -> new Tell(new MeetupCalledOff(command.meetupId().value(), command.reason())));
    }

    /** @param before the recap so far */
    PlanningStep next(RecordRecap command, Recap before) {
        var refusal = refusalOfRecap(command.at());
        if (refusal.isPresent()) {
            return new Refuse(refusal.get());
        }
        if (command.recap().equals(before)) {
            return new Unchanged();
        }
        if (command.version() != null && !command.version().equals(before.version())) {
            return new Refuse(PlanRefusal.CHANGED_MEANWHILE);
        }
        return command.recap().fits(before)
                ? new Tell(PlanFacts.recap(command))
                : new Refuse(PlanRefusal.SESSIONS_DIFFER);
    }

    private Optional<PlanRefusal> refusalOfRecap(Instant at) {
        return switch (status) {
            case DRAFT -> Optional.of(PlanRefusal.NOT_PUBLISHED);
            case CALLED_OFF -> Optional.of(PlanRefusal.ALREADY_CALLED_OFF);
            case PUBLISHED -> isAheadAt(at) ? Optional.of(PlanRefusal.NOT_BEGUN) : Optional.empty();
        };
    }

    private Optional<PlanRefusal> refusalSincePublication(Instant at) {
        return switch (status) {
            case DRAFT -> Optional.of(PlanRefusal.NOT_PUBLISHED);
            case CALLED_OFF -> Optional.of(PlanRefusal.ALREADY_CALLED_OFF);
            case PUBLISHED -> isAheadAt(at) ? Optional.empty() : Optional.of(PlanRefusal.ALREADY_BEGUN);
        };
    }

    /** Whether seats can still change hands. They can until the start, also after registration has closed. */
    boolean isAheadAt(Instant at) {
        return status == MeetupStatus.PUBLISHED && plan != null && at.isBefore(plan.startsAt());
    }

    /** Why seats can no longer change hands; empty if they can. */
    Optional<RsvpRefusal> closedAt(Instant at) {
        return status == MeetupStatus.CALLED_OFF
                ? Optional.of(RsvpRefusal.ALREADY_CALLED_OFF)
                : isAheadAt(at) ? Optional.empty() : Optional.of(RsvpRefusal.REGISTRATION_CLOSED);
    }

    RegistrationState registrationAt(Instant at) {
        return isAheadAt(at) ? planned().registration().at(at, planned().startsAt()) : RegistrationState.CLOSED;
    }

    Instant opening() {
        return Optional.ofNullable(planned().registration().opensAt()).orElseThrow();
    }

    MeetupPlan planned() {
        return Optional.ofNullable(plan).orElseThrow();
    }

    Planning with(@Nullable MeetupPlan next) {
        return new Planning(status, draft, next);
    }

    Planning calledOff() {
        return new Planning(MeetupStatus.CALLED_OFF, null, plan);
    }
}
