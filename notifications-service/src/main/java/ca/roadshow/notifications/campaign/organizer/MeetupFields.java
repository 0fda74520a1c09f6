package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.notifications.campaign.MeetupPeople;
import ca.roadshow.notifications.campaign.MeetupPeople.Part;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form fields for the people of one meetup, not parsed. */
record MeetupFields(
        @Schema(description = "Id or slug of the meetup") @Nullable
        String id,

        @Schema(
                description =
                        "Which of its people: seat, line, checked-in, no-show (had a seat, the meetup is over, not"
                                + " checked in)")
        @Nullable
        List<@Nullable String> people,

        @Schema(
                description = "rsvp: a service mail about the RSVP to all of them, without topics, before the meetup or"
                        + " shortly after it; news: a newsletter to those of them who are subscribed to a topic",
                allowableValues = {"rsvp", "news"})
        @Nullable
        String purpose) {

    static final MeetupFields NONE = new MeetupFields(null, null, null);

    static MeetupFields of(@Nullable MeetupPeople people) {
        return people == null
                ? NONE
                : new MeetupFields(
                        people.meetupId(),
                        people.parts().stream()
                                .<@Nullable String>map(Part::code)
                                .toList(),
                        people.purpose().code());
    }

    /** Returns the fields for a campaign that is started from the page of a meetup. */
    static MeetupFields ofMeetup(String meetupId) {
        return new MeetupFields(meetupId, List.of(Part.SEAT.code()), null);
    }

    public boolean has(String part) {
        return people != null && people.contains(part);
    }
}
