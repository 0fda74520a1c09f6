package ca.roadshow.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upcoming meetup or conference was published.
 *
 * @param kind {@code MEETUP} or {@code CONFERENCE}
 * @param zone IANA time zone of the place
 * @param venue place and address in one line of text
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.meetup-announced.v1")
public record MeetupAnnounced(
        String meetupId,
        String slug,
        String kind,
        Bilingual title,
        @Nullable String communityId,
        Instant startsAt,
        Instant endsAt,
        String zone,
        @Nullable String venue,
        int capacity)
        implements IntegrationEvent {}
