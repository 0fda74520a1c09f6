package ca.roadshow.registration.programme;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.MeetupStatus;
import ca.roadshow.registration.meetup.RegistrationState;
import ca.roadshow.registration.meetup.RegistrationWindow;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.roadshow.Season;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meetup as pages and the API show it.
 *
 * @param startsAt absent for a past meetup, whose day is {@code heldOn} if known
 * @param attendanceCounted whether organizers counted the attendance; otherwise it is a lower bound
 * @param confirmed people with a seat
 * @param waitlisted people in line
 * @param offered people in line who have an offer
 * @param calledOffBecause the organizer's reason, if there is one
 */
public record MeetupView(
        String id,
        String slug,
        Kind kind,
        Bilingual title,
        @Nullable String communityId,
        @Nullable String roadshowId,
        @Nullable String host,
        @Nullable String venue,
        ZoneId zone,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable LocalDate heldOn,
        @Nullable Season season,
        Instant sortsAt,
        @Nullable Integer capacity,
        @Nullable Integer attendance,
        boolean attendanceCounted,
        int confirmed,
        int waitlisted,
        int offered,
        MeetupContent content,
        MeetupStatus status,
        @Nullable Bilingual calledOffBecause,
        RegistrationWindow registration) {

    /** Creates the view of a new draft. */
    public static MeetupView draft(
            MeetupId id, Slug slug, Kind kind, @Nullable CommunityId communityId, MeetupPlan plan) {
        return new MeetupView(
                id.value(),
                slug.value(),
                kind,
                plan.title(),
                communityId == null ? null : communityId.value(),
                null,
                plan.host(),
                plan.venue(),
                plan.zone(),
                plan.startsAt(),
                plan.endsAt(),
                null,
                null,
                plan.startsAt(),
                plan.capacity(),
                null,
                false,
                0,
                0,
                0,
                plan.content(),
                MeetupStatus.DRAFT,
                null,
                plan.registration());
    }

    public RegistrationState registrationAt(Instant now) {
        return status == MeetupStatus.PUBLISHED && startsAt != null
                ? registration.at(now, startsAt)
                : RegistrationState.CLOSED;
    }

    /** When registration closes; null for a past meetup. */
    public @Nullable Instant registrationClosesAt() {
        return startsAt == null ? null : registration.closing(startsAt);
    }

    public boolean isUpcomingAt(Instant now) {
        return endsAt != null && now.isBefore(endsAt);
    }

    /** The plan; empty for a past meetup. */
    public Optional<MeetupPlan> plan() {
        return startsAt == null || endsAt == null || capacity == null
                ? Optional.empty()
                : Optional.of(
                        new MeetupPlan(title, host, venue, startsAt, endsAt, zone, capacity, content, registration));
    }

    /** What organizers may change once the meetup has begun. */
    public Recap recap() {
        return Recap.of(attendance, content);
    }

    public boolean takesRecapAt(Instant now) {
        return status == MeetupStatus.PUBLISHED && (startsAt == null || !now.isBefore(startsAt));
    }

    public boolean isCalledOff() {
        return status == MeetupStatus.CALLED_OFF;
    }

    /** Seats that are neither given nor offered; 0 for a past meetup. */
    public int free() {
        return capacity == null ? 0 : Math.max(0, capacity - confirmed - offered);
    }

    /**
     * Seats that are given or offered beyond the capacity, after it was reduced. Nobody loses a seat, and nobody gets
     * one meanwhile.
     */
    public int excess() {
        return capacity == null ? 0 : Math.max(0, confirmed + offered - capacity);
    }

    /** Whether every new RSVP would join the waitlist. */
    public boolean isFull() {
        return capacity != null && free() == 0;
    }

    /**
     * Whether seats are free although parties wait, because none of those fits. Whether a new RSVP gets seats is
     * decided by the meetup only.
     */
    public boolean isContended() {
        return !isFull() && waitlisted > 0;
    }
}
