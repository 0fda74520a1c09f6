package ca.roadshow.events.contract;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Organizers added what remains of a meetup that took place; published again after each change. The material itself is on the
 * page of the meetup.
 *
 * @param kind {@code MEETUP} or {@code CONFERENCE}
 * @param heldOn the day at its place; absent if only the season is known
 * @param attendance people who came; absent if nobody counted
 * @param slides number of talks with slides
 * @param videos number of videos
 * @param revised whether an earlier recap of this meetup already had slides or videos
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.recap-published.v1")
public record RecapPublished(
        String meetupId,
        String slug,
        String kind,
        Bilingual title,
        @Nullable String communityId,
        @Nullable LocalDate heldOn,
        @Nullable Integer attendance,
        int slides,
        int videos,
        boolean revised,
        Instant publishedAt)
        implements IntegrationEvent {

    /** Whether there is anything to see. */
    public boolean hasMaterial() {
        return slides + videos > 0;
    }
}
