package ca.roadshow.registration.meetup;

/** Why a meetup says no. Each has a problem code and words in both languages. */
public enum MeetupRefusal {
    /** Registration was closed, the meetup has begun, or it is one of the past. */
    REGISTRATION_CLOSED,
    /** More people than the meetup has seats: they could wait for ever. */
    PARTY_LARGER_THAN_CAPACITY,
    RSVP_UNKNOWN,
    /** No seats are held for it, or not any more. */
    NO_OFFER,
    /** It is asked whether it wants the seats it first asked for; other numbers come after that. */
    ANSWER_FIRST,
    RSVP_CANCELLED,
    /** A seated party wants more seats than are free, or than it could take without wronging who waits. */
    NO_SEATS_FOR_MORE,
    /** It has a seat, or has left. */
    NOT_IN_LINE,
    /** It must end after it begins. */
    ENDS_BEFORE_START,
    /** Registration would open when it is closed already. */
    OPENS_AFTER_CLOSE,
    /** Registration may last until the start at most. */
    CLOSES_AFTER_START,
    STARTS_IN_THE_PAST,
    CAPACITY_INVALID,
    /** A meetup of that name exists already. */
    NAME_TAKEN,
    /** The request's key was used before with different content. */
    KEY_REUSED,
    /** It was published before, or is one of the past. */
    NOT_A_DRAFT,
    /** It is a draft still. */
    NOT_PUBLISHED,
    ALREADY_CALLED_OFF,
    /** Somebody else changed it after the organizer had seen it. */
    CHANGED_MEANWHILE,
    ALREADY_BEGUN,
    /** A recap needs a meetup that has begun. */
    NOT_BEGUN,
    /** The number of sessions in the recap differs from the agenda. */
    SESSIONS_DIFFER
}
