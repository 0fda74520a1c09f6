package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.mail.ledger.Audience;
import java.util.Map;

/** The attendees of a meetup, without imported ones. A person with several RSVPs is one attendee. */
public final class MeetupAttendees implements Audience {

    private final String meetupId;
    private final String[] statuses;

    private MeetupAttendees(String meetupId, String... statuses) {
        this.meetupId = meetupId;
        this.statuses = statuses;
    }

    public static Audience seated(String meetupId) {
        return new MeetupAttendees(meetupId, "CONFIRMED");
    }

    public static Audience seatedOrWaitlisted(String meetupId) {
        return new MeetupAttendees(meetupId, "CONFIRMED", "WAITLISTED");
    }

    @Override
    public String query() {
        return "select rsvp_id as about, address_id from attendee where meetup_id = :audienceMeetup"
                + " and status = any (:audienceStatuses) and not imported";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("audienceMeetup", meetupId, "audienceStatuses", statuses);
    }
}
