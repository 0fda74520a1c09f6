package ca.roadshow.registration.programme;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.RegistrationState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meetup in the API's list; {@code confirmed} and {@code waitlisted} count people, {@code offered} counts the people
 * in line who have an offer.
 *
 * @param status {@code SCHEDULED}, {@code PAST} or {@code CALLED_OFF}; {@code DRAFT} for its organizers
 * @param registrationOpensAt absent if registration opens with the publication
 * @param registrationClosesAt the first instant at which it is closed; absent for a past meetup
 */
public record MeetupItem(
        String id,
        String slug,
        String kind,
        Bilingual title,
        @Nullable String community,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable LocalDate heldOn,
        String zone,
        @Nullable Integer capacity,
        int confirmed,
        int waitlisted,
        int offered,
        String status,
        RegistrationState registration,
        @Nullable Instant registrationOpensAt,
        @Nullable Instant registrationClosesAt) {

    static MeetupItem of(MeetupView meetup, Instant now) {
        return new MeetupItem(
                meetup.id(),
                meetup.slug(),
                meetup.kind().name(),
                meetup.title(),
                meetup.communityId() == null ? null : meetup.communityId().replaceFirst("^community-", ""),
                meetup.startsAt(),
                meetup.endsAt(),
                meetup.heldOn(),
                meetup.zone().getId(),
                meetup.capacity(),
                meetup.confirmed(),
                meetup.waitlisted(),
                meetup.offered(),
                status(meetup, now),
                meetup.registrationAt(now),
                meetup.registration().opensAt(),
                meetup.registrationClosesAt());
    }

    private static String status(MeetupView meetup, Instant now) {
        return switch (meetup.status()) {
            case DRAFT -> "DRAFT";
            case CALLED_OFF -> "CALLED_OFF";
            case PUBLISHED -> meetup.isUpcomingAt(now) ? "SCHEDULED" : "PAST";
        };
    }
}
