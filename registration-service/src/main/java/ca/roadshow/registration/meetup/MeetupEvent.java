package ca.roadshow.registration.meetup;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import ca.roadshow.registration.meetup.seats.OfferOutcome;
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
            MeetupContent content) implements MeetupEvent, OfPlan {}

    @StoredAs("meetup.moved")
    record MeetupMoved(String meetupId, Instant startsAt, Instant endsAt, String zone) implements MeetupEvent, OfPlan {}

    /** Nobody loses a seat by it; who gets one by it follows as {@link PartyPromoted}. */
    @StoredAs("meetup.capacity-changed")
    record CapacityChanged(String meetupId, int capacity) implements MeetupEvent, OfPlan {}

    /** Follows whatever tells the plan anew, which alone means the standard window. */
    @StoredAs("meetup.registration-window-set")
    record RegistrationWindowSet(
            String meetupId,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) implements MeetupEvent, OfPlan {}

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

    /** Replaces the earlier recap. Its field names are those of the content that it changes. */
    @StoredAs("meetup.recap-recorded")
    record RecapRecorded(String meetupId, @Nullable Integer attendance, Recap.Content content, Instant at)
            implements MeetupEvent {}

    /** Everyone in line, whom the free seats did not fit, is passed over once by it. */
    @StoredAs("meetup.seat-confirmed")
    record SeatConfirmed(
            String meetupId,
            String rsvpId,
            String addressId,
            Sealed contact,
            int partySize,
            @Nullable String requestKey,
            Instant acceptedAt)
            implements MeetupEvent, OfSeats {}

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
            implements MeetupEvent, OfSeats {}

    /** Everyone before it in line, whom the free seats did not fit, is passed over once by it. */
    @StoredAs("meetup.party-promoted")
    record PartyPromoted(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent, OfSeats {}

    /** Seats are held for a party in line, until that instant, for it to say whether it wants them. */
    @StoredAs("meetup.seat-offered")
    record SeatOffered(String meetupId, String rsvpId, String addressId, int partySize, Instant until, Instant at)
            implements MeetupEvent, OfOffer {}

    /** Nothing is held for it any more; an accepted one is followed by {@link PartyPromoted}, a declined one by {@link LineLeft}. */
    @StoredAs("meetup.offer-ended")
    record OfferEnded(String meetupId, String rsvpId, String addressId, int partySize, OfferOutcome outcome, Instant at)
            implements MeetupEvent, OfOffer {}

    /** Who let an offer lapse wants to be asked again. */
    @StoredAs("meetup.line-rejoined")
    record LineRejoined(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent, OfOffer {}

    /** What happens to those who are asked. */
    sealed interface OfOffer extends OfSeats permits SeatOffered, OfferEnded, LineRejoined {}

    /** What happens to those who have seats or wait in line. */
    sealed interface OfSeats {}

    /** What is decided otherwise about a meetup that was published. */
    sealed interface OfPlan {}

    /** It was passed over as often as may be: from now on nobody behind it is seated before it. */
    @StoredAs("meetup.seats-held")
    record SeatsHeld(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent, OfSeats {}

    @StoredAs("meetup.seat-released")
    record SeatReleased(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent, OfSeats {}

    @StoredAs("meetup.line-left")
    record LineLeft(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent, OfSeats {}

    /** With more seats it has passed over everyone in line; with more people in line its own passes count anew. */
    @StoredAs("meetup.party-resized")
    record PartyResized(
            String meetupId, String rsvpId, String addressId, int before, int partySize, boolean seated, Instant at)
            implements MeetupEvent, OfSeats {}

    /** From one place in line to another, both from 1; the reason is public. */
    @StoredAs("meetup.party-moved")
    record PartyMoved(String meetupId, String rsvpId, String addressId, int from, int to, String reason, Instant at)
            implements MeetupEvent, OfSeats {}

    /** Someone who has an RSVP asked again; the requests of one RSVP count from 1. */
    @StoredAs("meetup.rsvp-repeated")
    record RsvpRepeated(String meetupId, String rsvpId, String addressId, int request, Instant at)
            implements MeetupEvent, OfSeats {}
}
