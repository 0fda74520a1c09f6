package ca.roadshow.registration.meetup.seats;

/** How an offer of seats ended. */
public enum OfferOutcome {
    /** The party gets the seats at once. */
    ACCEPTED,
    /** The party leaves the line at once. */
    DECLINED,
    /** The party did not answer in time. It keeps its place in line but gets no other offer until it asks for one. */
    LAPSED
}
