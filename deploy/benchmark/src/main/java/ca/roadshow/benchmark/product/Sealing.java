package ca.roadshow.benchmark.product;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.meetup.Contact;

/** How a contact is made unreadable before it leaves the edge. */
interface Sealing {

    Sealed seal(AddressId person, Contact contact);
}
