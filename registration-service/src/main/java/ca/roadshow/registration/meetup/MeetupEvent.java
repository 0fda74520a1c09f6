package ca.roadshow.registration.meetup;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.meetup.seats.OfferOutcome;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The events of a meetup, its seats and its waitlist. They hold ids and encrypted contacts, no names or addresses. */
public sealed interface MeetupEvent {

    /** @param opensAt like {@code closesAt} since revision 2; before it, {@link RegistrationWindowSet} follows */
    @StoredAs(value = "meetup.scheduled", revision = 2)
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
            MeetupContent content,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt)
            implements MeetupEvent {}

    /** @param opensAt like {@code closesAt} since revision 2; before it, {@link RegistrationWindowSet} follows */
    @StoredAs(value = "meetup.drafted", revision = 2)
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
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable String requestKey)
            implements MeetupEvent {}

    /** @param opensAt like {@code closesAt} since revision 2; before it, {@link RegistrationWindowSet} follows */
    @StoredAs(value = "meetup.draft-revised", revision = 2)
    record DraftRevised(
            String meetupId,
            Bilingual title,
            @Nullable String host,
            @Nullable String venue,
            Instant startsAt,
            Instant endsAt,
            String zone,
            int capacity,
            MeetupContent content,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt)
            implements MeetupEvent {}

    /**
     * An organizer's edit of a published meetup, with the whole plan after it. Nobody loses a seat; parties that get one
     * follow as {@link PartyPromoted} or {@link SeatOffered}, because those are decisions about other people. An edit of
     * the registration window alone is a {@link RegistrationWindowSet}.
     */
    @StoredAs("meetup.edited")
    record MeetupEdited(
            String meetupId,
            Bilingual title,
            @Nullable String host,
            @Nullable String venue,
            Instant startsAt,
            Instant endsAt,
            String zone,
            int capacity,
            MeetupContent content,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt)
            implements MeetupEvent, OfPlan {}

    /** Read only: an edit of texts or place, before {@link MeetupEdited}. */
    @StoredAs("meetup.changed")
    record MeetupChanged(
            String meetupId,
            Bilingual title,
            @Nullable String host,
            @Nullable String venue,
            MeetupContent content) implements MeetupEvent, OfPlan {}

    /** Read only: an edit of the time, before {@link MeetupEdited}. */
    @StoredAs("meetup.moved")
    record MeetupMoved(String meetupId, Instant startsAt, Instant endsAt, String zone) implements MeetupEvent, OfPlan {}

    /** Read only: an edit of the number of seats, before {@link MeetupEdited}. */
    @StoredAs("meetup.capacity-changed")
    record CapacityChanged(String meetupId, int capacity) implements MeetupEvent, OfPlan {}

    /**
     * An edit of the registration window alone, of which other services are not told. In older histories it also follows
     * events of revision 1 that contain the rest of the plan.
     */
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

    /** Replaces the earlier recap. Its field names equal those of the content. */
    @StoredAs("meetup.recap-recorded")
    record RecapRecorded(String meetupId, @Nullable Integer attendance, Recap.Content content, Instant at)
            implements MeetupEvent {}

    /** Counts as one pass for every party in line that is larger than the free seats. */
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

    /** The party joined the end of the line. The position counts parties from 1. */
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

    /** Counts as one pass for every earlier party in line that is larger than the free seats. */
    @StoredAs("meetup.party-promoted")
    record PartyPromoted(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent, OfSeats {}

    /** Seats are held for a party in line until it answers, at most until that time. */
    @StoredAs("meetup.seat-offered")
    record SeatOffered(String meetupId, String rsvpId, String addressId, int partySize, Instant until, Instant at)
            implements MeetupEvent, OfOffer {}

    /**
     * The seats are no longer held. {@link PartyPromoted} follows an accepted offer, {@link LineLeft} a declined one.
     */
    @StoredAs("meetup.offer-ended")
    record OfferEnded(String meetupId, String rsvpId, String addressId, int partySize, OfferOutcome outcome, Instant at)
            implements MeetupEvent, OfOffer {}

    /** A party whose offer lapsed asked for new offers. */
    @StoredAs("meetup.line-rejoined")
    record LineRejoined(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent, OfOffer {}

    /** Events of offers. */
    sealed interface OfOffer extends OfSeats permits SeatOffered, OfferEnded, LineRejoined {}

    /** Events of parties with seats or in line. */
    sealed interface OfSeats {}

    /** Events that change the plan of a published meetup. */
    sealed interface OfPlan {}

    /** The party was passed over as often as allowed. From now on, no party behind it gets seats before it. */
    @StoredAs("meetup.seats-held")
    record SeatsHeld(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent, OfSeats {}

    @StoredAs("meetup.seat-released")
    record SeatReleased(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent, OfSeats {}

    @StoredAs("meetup.line-left")
    record LineLeft(String meetupId, String rsvpId, String addressId, int partySize, Instant at)
            implements MeetupEvent, OfSeats {}

    /**
     * A seated party that grows counts as a pass for everyone in line. A waiting party that grows starts again with no
     * passes.
     */
    @StoredAs("meetup.party-resized")
    record PartyResized(
            String meetupId, String rsvpId, String addressId, int before, int partySize, boolean seated, Instant at)
            implements MeetupEvent, OfSeats {}

    /** From one position in line to another, both from 1. The reason is public. */
    @StoredAs("meetup.party-moved")
    record PartyMoved(String meetupId, String rsvpId, String addressId, int from, int to, String reason, Instant at)
            implements MeetupEvent, OfSeats {}

    /** A person with an RSVP sent another one. The repeats of an RSVP are counted from 1. */
    @StoredAs("meetup.rsvp-repeated")
    record RsvpRepeated(String meetupId, String rsvpId, String addressId, int request, Instant at)
            implements MeetupEvent, OfSeats {}
}
