package ca.roadshow.registration.meetup;

/** Why a meetup refuses a request about an RSVP. Each has a problem code and a text in both languages. */
public enum RsvpRefusal {
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
    ALREADY_CALLED_OFF
}
