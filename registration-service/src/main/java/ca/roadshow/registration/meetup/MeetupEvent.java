package ca.roadshow.registration.meetup;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.StoredAs;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to a meetup, its seats and its line. People appear as ids and sealed contacts only. */
public sealed interface MeetupEvent {

    @StoredAs("meetup.scheduled")
    record MeetupScheduled(
            String meetupId,
            String slug,
            String kind,
            Bilingual title,
            @Nullable String communityId,
            @Nullable String roadshowId,
            @Nullable String host,
            @Nullable String venue,
            Instant startsAt,
            Instant endsAt,
            String zone,
            int capacity,
            MeetupContent content)
            implements MeetupEvent {}

    @StoredAs("meetup.drafted")
    record MeetupDrafted(
            String meetupId,
            String slug,
            String kind,
            Bilingual title,
            @Nullable String communityId,
            @Nullable String host,
            @Nullable String venue,
            Instant startsAt,
            Instant endsAt,
            String zone,
            int capacity,
            MeetupContent content,
            @Nullable String requestKey)
            implements MeetupEvent {}

    @StoredAs("meetup.draft-revised")
    record DraftRevised(
            String meetupId,
            Bilingual title,
            @Nullable String host,
            @Nullable String venue,
            Instant startsAt,
            Instant endsAt,
            String zone,
            int capacity,
            MeetupContent content)
            implements MeetupEvent {}

    @StoredAs("meetup.changed")
    record MeetupChanged(
            String meetupId,
            Bilingual title,
            @Nullable String host,
            @Nullable String venue,
            MeetupContent content) implements MeetupEvent {}

    @StoredAs("meetup.moved")
    record MeetupMoved(String meetupId, Instant startsAt, Instant endsAt, String zone) implements MeetupEvent {}

    /** Nobody loses a seat by it; who gets one by it follows as {@link PartyPromoted}. */
    @StoredAs("meetup.capacity-changed")
    record CapacityChanged(String meetupId, int capacity) implements MeetupEvent {}

    /** Follows whatever tells the plan anew, which alone means the standard window. */
    @StoredAs("meetup.registration-window-set")
    record RegistrationWindowSet(
            String meetupId,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) implements MeetupEvent {}

    @StoredAs("meetup.called-off")
    record MeetupCalledOff(String meetupId, @Nullable Bilingual reason) implements MeetupEvent {}

    @StoredAs("meetup.past-recorded")
    record PastMeetupRecorded(
            String meetupId,
            String slug,
            String kind,
            Bilingual title,
            @Nullable String communityId,
            @Nullable String roadshowId,
            @Nullable String host,
            @Nullable LocalDate heldOn,
            String season,
            String zone,
            @Nullable Integer attendance,
            MeetupContent content)
            implements MeetupEvent {}

    @StoredAs("meetup.seat-confirmed")
    record SeatConfirmed(
            String meetupId,
            String rsvpId,
            String addressId,
            Sealed contact,
            int partySize,
            @Nullable String requestKey,
            Instant acceptedAt)
            implements MeetupEvent {}

    /** The line was joined at its end; the position counts parties from 1. */
    @StoredAs("meetup.party-waitlisted")
    record PartyWaitlisted(
            String meetupId,
            String rsvpId,
            String addressId,
            Sealed contact,
            int partySize,
            int position,
            @Nullable String requestKey,
            Instant acceptedAt)
            implements MeetupEvent {}

    @StoredAs("meetup.party-promoted")
    record PartyPromoted(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent {}

    @StoredAs("meetup.seat-released")
    record SeatReleased(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent {}

    @StoredAs("meetup.line-left")
    record LineLeft(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent {}

    /** Someone who has an RSVP asked again; the requests of one RSVP count from 1. */
    @StoredAs("meetup.rsvp-repeated")
    record RsvpRepeated(String meetupId, String rsvpId, String addressId, int request, Instant at)
            implements MeetupEvent {}
}
