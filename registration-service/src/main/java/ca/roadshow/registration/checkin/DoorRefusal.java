package ca.roadshow.registration.checkin;

import java.util.Locale;

/** Why the door says no. Each has a problem code and words in both languages, which say when where it is about a time. */
enum DoorRefusal {
    /** The whole party is. */
    ALREADY_IN,
    /** More people than the rest of the party. */
    PARTY_TOO_LARGE,
    /** The request's key was used before with another number of people. */
    KEY_REUSED,
    NOT_OF_THIS_MEETUP,
    STILL_IN_LINE,
    SEAT_CANCELLED,
    MEETUP_CALLED_OFF,
    /** Of people who have no seat; who has one is never refused for it. */
    ROOM_FULL;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
