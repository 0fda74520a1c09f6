package ca.roadshow.benchmark.product;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.MeetupAnswer.ToRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.seatqueue.SeatQueues;
import ca.roadshow.registration.seatqueue.SeatWish;
import java.time.Clock;

/** How the web layer passes on an accepted RSVP. If that changes, only this class must change. */
interface SeatDesk {

    ToRsvp rsvp(MeetupId meetup, AddressId person, Contact contact, Provenance provenance);

    /** Uses the meetup's queue, as the web layer does. */
    static SeatDesk ofWebEdge(SeatQueues seats, Clock clock) {
        return (meetup, person, contact, provenance) -> seats.rsvp(
                new SeatWish(meetup, RsvpId.random(), person, contact, new PartySize(1), null, clock.instant()),
                provenance);
    }

    /** Uses the same queue, but the same encrypted contact for all. The difference is the cost of encryption. */
    static SeatDesk sealedBefore(SeatQueues seats, Sealed once, Clock clock) {
        return (meetup, person, _, provenance) -> seats.send(
                new Rsvp(meetup, RsvpId.random(), person, once, new PartySize(1), null, clock.instant()),
                provenance,
                ToRsvp.class);
    }
}
