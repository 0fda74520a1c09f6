package ca.roadshow.registration.meetup;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupAnswer.ToCancel;
import ca.roadshow.registration.meetup.MeetupAnswer.ToMove;
import ca.roadshow.registration.meetup.MeetupAnswer.ToOffer;
import ca.roadshow.registration.meetup.MeetupAnswer.ToPlan;
import ca.roadshow.registration.meetup.MeetupAnswer.ToResize;
import ca.roadshow.registration.meetup.MeetupAnswer.ToRsvp;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.roadshow.RoadshowId;
import ca.roadshow.registration.roadshow.Season;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a meetup. Times are when the request was accepted. */
public sealed interface MeetupCommand {

    /** Commands that give, release or move seats. They are sent through the meetup's queue. */
    sealed interface SeatCommand extends MeetupCommand {

        MeetupId meetupId();
    }

    /** Announces an upcoming meetup. A repeat changes nothing. Returns a {@link ToPlan}. */
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
     * Creates a draft, which only organizers see. Returns a {@link ToPlan}: a name that is already used is
     * refused, unless the request is a repeat.
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
     * Changes a draft. Returns a {@link ToPlan}.
     *
     * @param version of the plan to replace; null to replace any version
     */
    record ReviseDraft(
            @TargetAggregateIdentifier MeetupId meetupId,
            MeetupPlan plan,
            @Nullable String version,
            Instant at) implements MeetupCommand {}

    /** Announces a draft. A repeat changes nothing. Returns a {@link ToPlan}. */
    record PublishMeetup(@TargetAggregateIdentifier MeetupId meetupId, Instant at) implements MeetupCommand {}

    /**
     * Changes a published meetup. Additional seats go to the waitlist at once. Returns a {@link ToPlan}.
     *
     * @param version of the plan to replace; null to replace any version
     */
    record ChangeMeetup(
            @TargetAggregateIdentifier MeetupId meetupId,
            MeetupPlan plan,
            @Nullable String version,
            Asking asking,
            Instant at)
            implements SeatCommand {

        /** Gives free seats without offering them first. */
        public ChangeMeetup(MeetupId meetupId, MeetupPlan plan, @Nullable String version, Instant at) {
            this(meetupId, plan, version, Asking.NEVER, at);
        }
    }

    /** Calls a meetup off. A repeat changes nothing. Returns a {@link ToPlan}. */
    record CallOffMeetup(
            @TargetAggregateIdentifier MeetupId meetupId,
            @Nullable Bilingual reason,
            Instant at) implements SeatCommand {}

    /** Records a past meetup. It has no seats, and its day may be unknown. */
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
     * Adds slides, videos, attendance and thanks to a meetup that has begun or is over. A repeat changes nothing.
     * Returns a {@link ToPlan}.
     *
     * @param version of the recap to replace; null to replace any version
     */
    record RecordRecap(
            @TargetAggregateIdentifier MeetupId meetupId,
            Recap recap,
            @Nullable String version,
            Instant at) implements MeetupCommand {}

    /**
     * Asks for seats. Returns a {@link ToRsvp}.
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

    /** Releases a party's seats or its place in line. A repeat changes nothing. Returns a {@link ToCancel}. */
    record CancelRsvp(@TargetAggregateIdentifier MeetupId meetupId, RsvpId rsvpId, Asking asking, Instant at)
            implements SeatCommand {

        /** Gives free seats without offering them first. */
        public CancelRsvp(MeetupId meetupId, RsvpId rsvpId, Instant at) {
            this(meetupId, rsvpId, Asking.NEVER, at);
        }
    }

    /**
     * Accepts an offer. A repeat changes nothing. Returns a {@link ToOffer}. An offer is declined with
     * {@link CancelRsvp}.
     */
    record TakeOffer(@TargetAggregateIdentifier MeetupId meetupId, RsvpId rsvpId, Asking asking, Instant at)
            implements SeatCommand {}

    /**
     * Ends an offer after its deadline. Does nothing if there is no offer or its deadline is later. Returns a
     * {@link ToOffer}.
     */
    record LapseOffer(@TargetAggregateIdentifier MeetupId meetupId, RsvpId rsvpId, Asking asking, Instant at)
            implements SeatCommand {}

    /** Asks for new offers after an offer that lapsed. Returns a {@link ToOffer}. */
    record RejoinLine(@TargetAggregateIdentifier MeetupId meetupId, RsvpId rsvpId, Asking asking, Instant at)
            implements SeatCommand {}

    /** Changes the size of a party. A repeat changes nothing. Returns a {@link ToResize}. */
    record ChangeParty(
            @TargetAggregateIdentifier MeetupId meetupId, RsvpId rsvpId, PartySize partySize, Asking asking, Instant at)
            implements SeatCommand {

        /** Gives free seats without offering them first. */
        public ChangeParty(MeetupId meetupId, RsvpId rsvpId, PartySize partySize, Instant at) {
            this(meetupId, rsvpId, partySize, Asking.NEVER, at);
        }
    }

    /**
     * Moves a party in line. A retry, recognized by RSVP and time, does not move it again. Returns a
     * {@link ToMove}.
     *
     * @param position from 1; a position after the end means the end
     */
    record MoveInLine(
            @TargetAggregateIdentifier MeetupId meetupId,
            RsvpId rsvpId,
            int position,
            MoveReason reason,
            Asking asking,
            Instant at)
            implements SeatCommand {

        /** Gives free seats without offering them first. */
        public MoveInLine(MeetupId meetupId, RsvpId rsvpId, int position, MoveReason reason, Instant at) {
            this(meetupId, rsvpId, position, reason, Asking.NEVER, at);
        }
    }
}
