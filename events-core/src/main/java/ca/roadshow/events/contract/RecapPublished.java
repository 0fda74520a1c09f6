package ca.roadshow.events.contract;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Organizers published the recap of a past meetup. Sent again after each change. The slides and videos are on the
 * meetup's page.
 *
 * @param kind {@code MEETUP} or {@code CONFERENCE}
 * @param heldOn local date of the meetup; absent if only the season is known
 * @param attendance number of people who came; absent if unknown
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

    /** Whether there are slides or videos. */
    public boolean hasMaterial() {
        return slides + videos > 0;
    }
}
