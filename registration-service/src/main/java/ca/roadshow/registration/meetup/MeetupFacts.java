package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.MeetupCommand.RecordPastMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupEvent.LineLeft;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.PastMeetupRecorded;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import ca.roadshow.registration.meetup.MeetupEvent.SeatReleased;
import ca.roadshow.registration.meetup.seats.Party;
import java.time.Instant;
import java.util.Optional;

/** Converts accepted commands to events. */
final class MeetupFacts {

    private MeetupFacts() {}

    static MeetupScheduled scheduled(ScheduleMeetup command) {
        return new MeetupScheduled(
                command.meetupId().value(),
                command.slug().value(),
                command.kind().name(),
                command.title(),
                Optional.ofNullable(command.communityId()).map(Object::toString).orElse(null),
                Optional.ofNullable(command.roadshowId()).map(Object::toString).orElse(null),
                command.host(),
                command.venue(),
                command.startsAt(),
                command.endsAt(),
                command.zone().getId(),
                command.capacity(),
                command.content(),
                null,
                null);
    }

    static PastMeetupRecorded recorded(RecordPastMeetup command) {
        return new PastMeetupRecorded(
                command.meetupId().value(),
                command.slug().value(),
                command.kind().name(),
                command.title(),
                Optional.ofNullable(command.communityId()).map(Object::toString).orElse(null),
                Optional.ofNullable(command.roadshowId()).map(Object::toString).orElse(null),
                command.host(),
                command.heldOn(),
                command.season().value(),
                command.zone().getId(),
                command.attendance(),
                command.content());
    }

    static SeatConfirmed confirmed(Rsvp command) {
        return new SeatConfirmed(
                command.meetupId().value(),
                command.rsvpId().value(),
                command.addressId().value(),
                command.contact(),
                command.partySize().people(),
                command.requestKey(),
                command.at());
    }

    static PartyWaitlisted waitlisted(Rsvp command, int position) {
        return new PartyWaitlisted(
                command.meetupId().value(),
                command.rsvpId().value(),
                command.addressId().value(),
                command.contact(),
                command.partySize().people(),
                position,
                command.requestKey(),
                command.at());
    }

    static Party party(SeatConfirmed event) {
        return new Party(
                event.rsvpId(), event.addressId(), event.partySize(), true, event.requestKey(), event.acceptedAt(), 0);
    }

    static Party party(PartyWaitlisted event) {
        return new Party(
                event.rsvpId(), event.addressId(), event.partySize(), false, event.requestKey(), event.acceptedAt(), 0);
    }

    static MeetupEvent left(String meetupId, Party party, Instant at) {
        return party.seated()
                ? new SeatReleased(meetupId, party.rsvpId(), party.addressId(), party.size(), at)
                : new LineLeft(meetupId, party.rsvpId(), party.addressId(), party.size(), at);
    }
}
