package ca.roadshow.registration.meetup;

/** Why a meetup refuses a command. Each has a problem code and a text in both languages. */
public enum MeetupRefusal {
    /** Registration has ended, the meetup has begun, or it is a past meetup. */
    REGISTRATION_CLOSED,
    /** The party is larger than the meetup and could never get seats. */
    PARTY_LARGER_THAN_CAPACITY,
    RSVP_UNKNOWN,
    /** The party has no offer, or no longer has one. */
    NO_OFFER,
    /** The party has an offer. It must answer before it changes its size. */
    ANSWER_FIRST,
    RSVP_CANCELLED,
    /** A seated party asks for more seats than are free, or for seats that belong to a party in line. */
    NO_SEATS_FOR_MORE,
    /** The party has seats or has cancelled. */
    NOT_IN_LINE,
    /** The meetup must end after it begins. */
    ENDS_BEFORE_START,
    /** Registration would open after it closes. */
    OPENS_AFTER_CLOSE,
    /** Registration must close by the start. */
    CLOSES_AFTER_START,
    STARTS_IN_THE_PAST,
    CAPACITY_INVALID,
    /** Another meetup has the same name. */
    NAME_TAKEN,
    /** The request's key was used before with different content. */
    KEY_REUSED,
    /** It was published before, or is one of the past. */
    NOT_A_DRAFT,
    /** The meetup is still a draft. */
    NOT_PUBLISHED,
    ALREADY_CALLED_OFF,
    /** Another organizer changed the meetup in the meantime. */
    CHANGED_MEANWHILE,
    ALREADY_BEGUN,
    /** A recap is possible only after the meetup has begun. */
    NOT_BEGUN,
    /** The number of sessions in the recap differs from the agenda. */
    SESSIONS_DIFFER
}
