package ca.roadshow.registration.identity.person;

import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.identity.person.PersonCommand.AppointFirstOrganizer;
import ca.roadshow.registration.identity.person.PersonCommand.EndSessions;
import ca.roadshow.registration.identity.person.PersonCommand.GiveRole;
import ca.roadshow.registration.identity.person.PersonCommand.OrderErasure;
import ca.roadshow.registration.identity.person.PersonCommand.RequestLink;
import ca.roadshow.registration.identity.person.PersonCommand.SignIn;
import ca.roadshow.registration.identity.person.PersonCommand.SignOut;
import ca.roadshow.registration.identity.person.PersonCommand.TakeRole;
import ca.roadshow.registration.identity.person.PersonEvent.CameIn;
import ca.roadshow.registration.identity.person.PersonEvent.ErasureOrdered;
import ca.roadshow.registration.identity.person.PersonEvent.LinkRequested;
import ca.roadshow.registration.identity.person.PersonEvent.RoleGiven;
import ca.roadshow.registration.identity.person.PersonEvent.RoleTaken;
import ca.roadshow.registration.identity.person.PersonEvent.SessionsClosed;
import ca.roadshow.registration.identity.person.PersonEvent.SignedOut;
import java.time.Duration;
import java.time.Instant;

/** Zoé, who organizes in Ottawa, on a Monday. */
final class PersonFixture {

    static final AddressId ZOE = new AddressId("addr-zoe");
    static final AddressId ADA = new AddressId("addr-ada");
    static final String ID = "person-addr-zoe";
    static final Instant MONDAY = Instant.parse("2027-01-04T15:00:00.300Z");
    static final Instant SECOND_AFTER = Instant.parse("2027-01-04T15:00:01Z");
    static final Instant LATER = MONDAY.plus(Duration.ofMinutes(15));
    static final Grant OTTAWA = new Grant(Role.ORGANIZER, "community-ottawa");

    private PersonFixture() {}

    static Sealed contact() {
        return new Sealed(ZOE.value(), "key-zoe", "c2VhbGVk");
    }

    static RequestLink requestLink(String link) {
        return requestLink(link, LinkPurpose.SIGN_IN, true, MONDAY);
    }

    /** Requested by a network that has used up its limit. */
    static RequestLink requestLinkBeyondLimit(String link, Instant at) {
        return requestLink(link, LinkPurpose.SIGN_IN, false, at);
    }

    static RequestLink requestLink(String link, LinkPurpose purpose, boolean withinLimit, Instant at) {
        var expiresAt = at.plus(Duration.ofMinutes(15));
        return new RequestLink(PersonId.of(ZOE), ZOE, link, purpose, contact(), expiresAt, withinLimit, at);
    }

    static LinkRequested linkRequested(String link) {
        return linkRequested(link, LinkPurpose.SIGN_IN, MONDAY);
    }

    static LinkRequested linkRequested(String link, LinkPurpose purpose, Instant at) {
        return new LinkRequested(ID, ZOE.value(), link, purpose.name(), contact(), at.plus(Duration.ofMinutes(15)), at);
    }

    static SignIn signIn(String link, Instant at) {
        return new SignIn(PersonId.of(ZOE), link, at);
    }

    static CameIn cameIn(String link) {
        return new CameIn(ID, ZOE.value(), link, MONDAY);
    }

    static SignOut signOut(String session, Instant at) {
        return new SignOut(PersonId.of(ZOE), ZOE, session, LATER, at);
    }

    static SignedOut signedOut(String session) {
        return new SignedOut(ID, ZOE.value(), session, LATER, MONDAY);
    }

    static EndSessions endSessions(Instant at) {
        return new EndSessions(PersonId.of(ZOE), ZOE, at);
    }

    static SessionsClosed sessionsClosed() {
        return new SessionsClosed(ID, ZOE.value(), SECOND_AFTER, MONDAY);
    }

    static GiveRole give(Grant grant) {
        return new GiveRole(PersonId.of(ZOE), ZOE, grant, contact(), MONDAY);
    }

    static RoleGiven given(Grant grant) {
        return new RoleGiven(ID, ZOE.value(), grant.role().name(), grant.scope(), contact(), MONDAY);
    }

    static AppointFirstOrganizer appoint() {
        return new AppointFirstOrganizer(PersonId.of(ZOE), ZOE, contact(), MONDAY);
    }

    static TakeRole take(Grant grant) {
        return new TakeRole(PersonId.of(ZOE), ZOE, grant, MONDAY);
    }

    static RoleTaken taken(Grant grant) {
        return new RoleTaken(ID, ZOE.value(), grant.role().name(), grant.scope(), MONDAY);
    }

    static OrderErasure orderErasure(String reference) {
        return new OrderErasure(PersonId.of(ZOE), ZOE, reference, ADA, MONDAY);
    }

    static ErasureOrdered erasureOrdered(String reference) {
        return new ErasureOrdered(ID, ZOE.value(), reference, ADA.value(), SECOND_AFTER, MONDAY);
    }
}
