package ca.roadshow.registration.programme;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.content.MeetupContent;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meetup in full in the API.
 *
 * @param attendanceCounted whether organizers counted the attendance; otherwise it is a lower bound
 */
public record MeetupDetail(
        @JsonUnwrapped MeetupItem meetup,
        @Nullable String host,
        @Nullable String venue,
        @Nullable Integer attendance,
        boolean attendanceCounted,
        MeetupContent content,
        @Nullable Bilingual calledOffBecause) {

    /** @param content including the names of speakers */
    public static MeetupDetail of(MeetupView meetup, MeetupContent content, Instant now) {
        var item = MeetupItem.of(meetup, now);
        return new MeetupDetail(
                item,
                meetup.host(),
                meetup.venue(),
                meetup.attendance(),
                meetup.attendanceCounted(),
                content,
                meetup.calledOffBecause());
    }
}
