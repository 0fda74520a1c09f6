package ca.roadshow.registration.checkin;

import java.util.Locale;

/**
 * Why a check-in is refused. Each has a problem code and a text in both languages; a text about a time contains the
 * time.
 */
enum DoorRefusal {
    /** The whole party is checked in already. */
    ALREADY_IN,
    /** More people than are left of the party. */
    PARTY_TOO_LARGE,
    /** The request's key was used before for another number of people. */
    KEY_REUSED,
    NOT_OF_THIS_MEETUP,
    STILL_IN_LINE,
    SEAT_CANCELLED,
    MEETUP_CALLED_OFF,
    /** For people without a seat only. People with a seat are always admitted. */
    ROOM_FULL;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
