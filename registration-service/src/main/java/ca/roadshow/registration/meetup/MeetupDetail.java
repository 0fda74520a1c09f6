package ca.roadshow.registration.meetup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** A meetup in full in the API. */
record MeetupDetail(
        @JsonUnwrapped MeetupItem meetup,
        @Nullable String host,
        @Nullable String venue,
        @Nullable Integer attendance,
        MeetupContent content) {

    static MeetupDetail of(MeetupView meetup, MeetupItem item) {
        return new MeetupDetail(item, meetup.host(), meetup.venue(), meetup.attendance(), meetup.content());
    }
}
