package ca.roadshow.registration.rsvp;

import ca.roadshow.registration.meetup.seats.PartySize;
import org.hibernate.validator.constraints.Range;

/** A new party size for an RSVP. */
record PartyRequest(@Range(min = 1, max = PartySize.LARGEST) int partySize) {}
