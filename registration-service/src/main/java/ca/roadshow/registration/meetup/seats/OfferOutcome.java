package ca.roadshow.registration.meetup.seats;

/** How an offer of seats ended. */
public enum OfferOutcome {
    /** The party is promoted at once. */
    ACCEPTED,
    /** The party leaves the line at once. */
    DECLINED,
    /** No answer came in time: the party keeps its place, and others are asked until it says it wants to be asked again. */
    LAPSED
}
