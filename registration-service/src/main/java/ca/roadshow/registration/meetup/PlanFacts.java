package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.RecordRecap;
import ca.roadshow.registration.meetup.MeetupCommand.ReviseDraft;
import ca.roadshow.registration.meetup.MeetupEvent.DraftRevised;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupDrafted;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupMoved;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.RecapRecorded;
import ca.roadshow.registration.meetup.MeetupEvent.RegistrationWindowSet;
import java.util.List;
import java.util.Optional;

/** Converts organizers' decisions to events. */
final class PlanFacts {

    private PlanFacts() {}

    static MeetupDrafted drafted(DraftMeetup command) {
        var plan = command.plan();
        return new MeetupDrafted(
                command.meetupId().value(),
                command.slug().value(),
                command.kind().name(),
                plan.title(),
                Optional.ofNullable(command.communityId()).map(Object::toString).orElse(null),
                plan.host(),
                plan.venue(),
                plan.startsAt(),
                plan.endsAt(),
                plan.zone().getId(),
                plan.capacity(),
                plan.content(),
                command.requestKey());
    }

    static DraftRevised revised(ReviseDraft command) {
        var plan = command.plan();
        return new DraftRevised(
                command.meetupId().value(),
                plan.title(),
                plan.host(),
                plan.venue(),
                plan.startsAt(),
                plan.endsAt(),
                plan.zone().getId(),
                plan.capacity(),
                plan.content());
    }

    static MeetupScheduled published(MeetupDrafted draft, MeetupPlan plan) {
        return new MeetupScheduled(
                draft.meetupId(),
                draft.slug(),
                draft.kind(),
                plan.title(),
                draft.communityId(),
                null,
                plan.host(),
                plan.venue(),
                plan.startsAt(),
                plan.endsAt(),
                plan.zone().getId(),
                plan.capacity(),
                plan.content());
    }

    static RegistrationWindowSet window(MeetupId meetupId, RegistrationWindow window) {
        return new RegistrationWindowSet(meetupId.value(), window.opensAt(), window.closesAt());
    }

    /** Adds the registration window, unless it is the standard one. */
    static List<MeetupEvent> told(MeetupEvent event, MeetupId meetupId, MeetupPlan plan) {
        return plan.registration().equals(RegistrationWindow.STANDARD)
                ? List.of(event)
                : List.of(event, window(meetupId, plan.registration()));
    }

    static MeetupChanged changed(MeetupId meetupId, MeetupPlan plan) {
        return new MeetupChanged(meetupId.value(), plan.title(), plan.host(), plan.venue(), plan.content());
    }

    static RecapRecorded recap(RecordRecap command) {
        var recap = command.recap();
        return new RecapRecorded(command.meetupId().value(), recap.attendance(), recap.content(), command.at());
    }

    static MeetupMoved moved(MeetupId meetupId, MeetupPlan plan) {
        return new MeetupMoved(
                meetupId.value(), plan.startsAt(), plan.endsAt(), plan.zone().getId());
    }
}
