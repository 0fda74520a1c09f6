package ca.roadshow.benchmark.product;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.PartySize;
import ca.roadshow.registration.meetup.RsvpAnswer;
import ca.roadshow.registration.meetup.RsvpId;
import java.time.Clock;

/** What the web edge hands an accepted RSVP to; the one place to change when it takes another way. */
interface SeatDesk {

    RsvpAnswer rsvp(MeetupId meetup, AddressId person, Contact contact, Provenance provenance);

    /** The way the web edge takes. */
    static SeatDesk ofWebEdge(Commands commands, PersonalData personalData, Clock clock) {
        return (meetup, person, contact, provenance) -> commands.send(
                wish(meetup, person, personalData.seal(person, contact), clock), provenance, RsvpAnswer.class);
    }

    /** The same way with one contact for all, sealed before: what it saves is what sealing costs. */
    static SeatDesk sealedBefore(Commands commands, Sealed once, Clock clock) {
        return (meetup, person, _, provenance) ->
                commands.send(wish(meetup, person, once, clock), provenance, RsvpAnswer.class);
    }

    private static Rsvp wish(MeetupId meetup, AddressId person, Sealed contact, Clock clock) {
        return new Rsvp(meetup, RsvpId.random(), person, contact, new PartySize(1), null, clock.instant());
    }
}
