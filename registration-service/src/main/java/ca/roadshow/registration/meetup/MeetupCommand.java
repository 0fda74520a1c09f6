package ca.roadshow.registration.meetup;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.roadshow.RoadshowId;
import ca.roadshow.registration.roadshow.Season;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a meetup. Every time is when the request was accepted at the edge. */
public sealed interface MeetupCommand {

    /** What gives, takes or moves seats; passes the meetup's queue. */
    sealed interface SeatCommand extends MeetupCommand {

        MeetupId meetupId();
    }

    /** Announces an upcoming meetup; scheduling it again changes nothing. Answers {@link ScheduleResult}. */
    record ScheduleMeetup(
            @TargetAggregateIdentifier MeetupId meetupId,
            Slug slug,
            Kind kind,
            Bilingual title,
            @Nullable CommunityId communityId,
            @Nullable RoadshowId roadshowId,
            @Nullable String host,
            @Nullable String venue,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            int capacity,
            MeetupContent content,
            Instant at)
            implements MeetupCommand {}

    /**
     * Notes down an upcoming meetup that only organizers see. Answers {@link PlanningResult}; a name that is taken is
     * refused unless the request is the same.
     *
     * @param requestKey the {@code RequestFingerprint}, if the request had an {@code Idempotency-Key}
     */
    record DraftMeetup(
            @TargetAggregateIdentifier MeetupId meetupId,
            Slug slug,
            Kind kind,
            @Nullable CommunityId communityId,
            MeetupPlan plan,
            @Nullable String requestKey,
            Instant at)
            implements MeetupCommand {}

    /**
     * Answers {@link PlanningResult}.
     *
     * @param version of the plan that is to be revised; absent where any is
     */
    record ReviseDraft(
            @TargetAggregateIdentifier MeetupId meetupId,
            MeetupPlan plan,
            @Nullable String version,
            Instant at) implements MeetupCommand {}

    /** Announces a draft; doing so again changes nothing. Answers {@link PlanningResult}. */
    record PublishMeetup(@TargetAggregateIdentifier MeetupId meetupId, Instant at) implements MeetupCommand {}

    /**
     * Changes what was published; more seats go to the line at once. Answers {@link PlanningResult}.
     *
     * @param version of the plan that is to be changed; absent where any is
     */
    record ChangeMeetup(
            @TargetAggregateIdentifier MeetupId meetupId,
            MeetupPlan plan,
            @Nullable String version,
            Asking asking,
            Instant at)
            implements SeatCommand {

        /** Gives seats unasked, however close to the start. */
        public ChangeMeetup(MeetupId meetupId, MeetupPlan plan, @Nullable String version, Instant at) {
            this(meetupId, plan, version, Asking.NEVER, at);
        }
    }

    /** It will not take place; saying so again changes nothing. Answers {@link PlanningResult}. */
    record CallOffMeetup(
            @TargetAggregateIdentifier MeetupId meetupId,
            @Nullable Bilingual reason,
            Instant at) implements SeatCommand {}

    /** Writes down a meetup of the past; its day may be unknown and it has no seats. */
    record RecordPastMeetup(
            @TargetAggregateIdentifier MeetupId meetupId,
            Slug slug,
            Kind kind,
            Bilingual title,
            @Nullable CommunityId communityId,
            @Nullable RoadshowId roadshowId,
            @Nullable String host,
            @Nullable LocalDate heldOn,
            Season season,
            ZoneId zone,
            @Nullable Integer attendance,
            MeetupContent content)
            implements MeetupCommand {}

    /**
     * Adds slides, videos, attendance and thanks to a meetup that has begun or is over; recording the same again changes
     * nothing. Answers {@link PlanningResult}.
     *
     * @param version of the recap that the organizer saw; absent to replace any version
     */
    record RecordRecap(
            @TargetAggregateIdentifier MeetupId meetupId,
            Recap recap,
            @Nullable String version,
            Instant at) implements MeetupCommand {}

    /**
     * Asks for a seat. Answers {@link RsvpResult}.
     *
     * @param contact the sealed {@link Contact}
     * @param requestKey the {@code RequestFingerprint}, if the request had an {@code Idempotency-Key}
     */
    record Rsvp(
            @TargetAggregateIdentifier MeetupId meetupId,
            RsvpId rsvpId,
            AddressId addressId,
            Sealed contact,
            PartySize partySize,
            @Nullable String requestKey,
            Instant at)
            implements SeatCommand {}

    /** Gives back a seat or a place in line; doing so again changes nothing. Answers {@link CancelResult}. */
    record CancelRsvp(@TargetAggregateIdentifier MeetupId meetupId, RsvpId rsvpId, Asking asking, Instant at)
            implements SeatCommand {

        /** Gives seats unasked, however close to the start. */
        public CancelRsvp(MeetupId meetupId, RsvpId rsvpId, Instant at) {
            this(meetupId, rsvpId, Asking.NEVER, at);
        }
    }

    /** Says yes to an offer; doing so again changes nothing. Answers {@link OfferResult}; to say no is to cancel. */
    record TakeOffer(@TargetAggregateIdentifier MeetupId meetupId, RsvpId rsvpId, Asking asking, Instant at)
            implements SeatCommand {}

    /** Ends an offer whose time has passed; does nothing where there is none, or a later one. Answers {@link OfferResult}. */
    record LapseOffer(@TargetAggregateIdentifier MeetupId meetupId, RsvpId rsvpId, Asking asking, Instant at)
            implements SeatCommand {}

    /** Wants to be asked again after an offer that lapsed. Answers {@link OfferResult}. */
    record RejoinLine(@TargetAggregateIdentifier MeetupId meetupId, RsvpId rsvpId, Asking asking, Instant at)
            implements SeatCommand {}

    /** Comes with more people, or with fewer; asking for the same again changes nothing. Answers {@link PartyResult}. */
    record ChangeParty(
            @TargetAggregateIdentifier MeetupId meetupId, RsvpId rsvpId, PartySize partySize, Asking asking, Instant at)
            implements SeatCommand {

        /** Gives seats unasked, however close to the start. */
        public ChangeParty(MeetupId meetupId, RsvpId rsvpId, PartySize partySize, Instant at) {
            this(meetupId, rsvpId, partySize, Asking.NEVER, at);
        }
    }

    /**
     * An organizer puts someone elsewhere in line; one move, told by who and when, is made once however often its transaction
     * is tried. Answers {@link PlanningResult}.
     *
     * @param position from 1; the end of the line where it is shorter
     */
    record MoveInLine(
            @TargetAggregateIdentifier MeetupId meetupId,
            RsvpId rsvpId,
            int position,
            MoveReason reason,
            Asking asking,
            Instant at)
            implements SeatCommand {

        /** Gives seats unasked, however close to the start. */
        public MoveInLine(MeetupId meetupId, RsvpId rsvpId, int position, MoveReason reason, Instant at) {
            this(meetupId, rsvpId, position, reason, Asking.NEVER, at);
        }
    }
}
