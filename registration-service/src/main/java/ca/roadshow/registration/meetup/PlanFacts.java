package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.RecordRecap;
import ca.roadshow.registration.meetup.MeetupCommand.ReviseDraft;
import ca.roadshow.registration.meetup.MeetupEvent.DraftRevised;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupDrafted;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupEdited;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.RecapRecorded;
import ca.roadshow.registration.meetup.MeetupEvent.RegistrationWindowSet;
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
                plan.registration().opensAt(),
                plan.registration().closesAt(),
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
                plan.content(),
                plan.registration().opensAt(),
                plan.registration().closesAt());
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
                plan.content(),
                plan.registration().opensAt(),
                plan.registration().closesAt());
    }

    static RegistrationWindowSet window(MeetupId meetupId, RegistrationWindow window) {
        return new RegistrationWindowSet(meetupId.value(), window.opensAt(), window.closesAt());
    }

    static MeetupEdited edited(MeetupId meetupId, MeetupPlan plan) {
        return new MeetupEdited(
                meetupId.value(),
                plan.title(),
                plan.host(),
                plan.venue(),
                plan.startsAt(),
                plan.endsAt(),
                plan.zone().getId(),
                plan.capacity(),
                plan.content(),
                plan.registration().opensAt(),
                plan.registration().closesAt());
    }

    static RecapRecorded recap(RecordRecap command) {
        var recap = command.recap();
        return new RecapRecorded(command.meetupId().value(), recap.attendance(), recap.content(), command.at());
    }
}
