package ca.roadshow.registration.rsvp;

import ca.roadshow.registration.meetup.seats.PartySize;
import org.hibernate.validator.constraints.Range;

/** How many people come on an RSVP from now on. */
record PartyRequest(@Range(min = 1, max = PartySize.LARGEST) int partySize) {}
