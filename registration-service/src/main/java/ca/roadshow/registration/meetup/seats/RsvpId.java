package ca.roadshow.registration.meetup.seats;

import java.util.UUID;

/** The id of one person's RSVP to one meetup. */
public record RsvpId(String value) {

    private static final String PREFIX = "rsvp-";

    public RsvpId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("An RSVP id starts with " + PREFIX);
        }
    }

    public static RsvpId random() {
        return new RsvpId(PREFIX + UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value;
    }
}
