package ca.roadshow.registration.checkin;

import ca.roadshow.registration.meetup.MeetupId;

/** The id of a meetup's check-in, derived from the meetup's id. */
record DoorId(String value) {

    private static final String PREFIX = "door-";

    DoorId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A door's id starts with " + PREFIX);
        }
    }

    static DoorId of(MeetupId meetup) {
        return new DoorId(PREFIX + meetup.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
