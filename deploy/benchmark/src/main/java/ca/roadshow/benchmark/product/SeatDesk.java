package ca.roadshow.benchmark.product;

import ca.roadshow.events.store.Provenance;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.RsvpAnswer;

/** What the web edge hands an accepted RSVP to. */
interface SeatDesk {

    RsvpAnswer rsvp(Rsvp command, Provenance provenance);
}
