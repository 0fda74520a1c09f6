package ca.roadshow.registration.meetup;

/** Why a meetup refuses a plan or a recap. Each has a problem code and a text in both languages. */
public enum PlanRefusal {
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
    /** It was published before, or is a past one. */
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
