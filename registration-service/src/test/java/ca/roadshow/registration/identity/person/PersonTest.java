package ca.roadshow.registration.identity.person;

import static ca.roadshow.registration.identity.person.PersonFixture.LATER;
import static ca.roadshow.registration.identity.person.PersonFixture.MONDAY;
import static ca.roadshow.registration.identity.person.PersonFixture.OTTAWA;
import static ca.roadshow.registration.identity.person.PersonFixture.SECOND_AFTER;
import static ca.roadshow.registration.identity.person.PersonFixture.appoint;
import static ca.roadshow.registration.identity.person.PersonFixture.cameIn;
import static ca.roadshow.registration.identity.person.PersonFixture.endSessions;
import static ca.roadshow.registration.identity.person.PersonFixture.erasureOrdered;
import static ca.roadshow.registration.identity.person.PersonFixture.give;
import static ca.roadshow.registration.identity.person.PersonFixture.given;
import static ca.roadshow.registration.identity.person.PersonFixture.linkRequested;
import static ca.roadshow.registration.identity.person.PersonFixture.orderErasure;
import static ca.roadshow.registration.identity.person.PersonFixture.requestLink;
import static ca.roadshow.registration.identity.person.PersonFixture.requestLinkBeyondLimit;
import static ca.roadshow.registration.identity.person.PersonFixture.sessionsClosed;
import static ca.roadshow.registration.identity.person.PersonFixture.signIn;
import static ca.roadshow.registration.identity.person.PersonFixture.signOut;
import static ca.roadshow.registration.identity.person.PersonFixture.signedOut;
import static ca.roadshow.registration.identity.person.PersonFixture.take;
import static ca.roadshow.registration.identity.person.PersonFixture.taken;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.identity.person.PersonEvent.ErasureOrdered;
import ca.roadshow.registration.identity.person.PersonEvent.RoleGiven;
import ca.roadshow.registration.identity.person.PersonEvent.SessionsClosed;
import ca.roadshow.registration.identity.person.SignInResult.LinkUnknown;
import ca.roadshow.registration.identity.person.SignInResult.Welcome;
import java.time.Instant;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonTest {

    private final FixtureConfiguration<Person> person = new AggregateTestFixture<>(Person.class);

    @Nested
    class RequestLink {

        @Test
        void mailsLink() {
            person.givenNoPriorActivity().when(requestLink("link-1")).expectEvents(linkRequested("link-1"));
        }

        @Test
        void mailsAnotherLinkOnRequest() {
            person.given(linkRequested("link-1")).when(requestLink("link-2")).expectEvents(linkRequested("link-2"));
        }

        @Test
        void changesNothingWhenRepeated() {
            person.given(linkRequested("link-1"))
                    .when(requestLink("link-1"))
                    .expectNoEvents()
                    .expectResultMessagePayload(LinkResult.MAILED);
        }

        @Test
        void mailsNoFurtherLinkBeyondTheLimitWhileOneIsFresh() {
            person.given(linkRequested("link-1"))
                    .when(requestLinkBeyondLimit("link-2", MONDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(LinkResult.ALREADY_THERE);
        }

        @Test
        void mailsBeyondTheLimitIfThereIsNoLink() {
            person.givenNoPriorActivity()
                    .when(requestLinkBeyondLimit("link-1", MONDAY))
                    .expectEvents(linkRequested("link-1"))
                    .expectResultMessagePayload(LinkResult.MAILED);
        }

        @Test
        void mailsBeyondTheLimitWhenTheLinkWasUsed() {
            person.given(linkRequested("link-1"), cameIn("link-1"))
                    .when(requestLinkBeyondLimit("link-2", MONDAY))
                    .expectEvents(linkRequested("link-2"));
        }

        @Test
        void mailsBeyondTheLimitWhenTheLinkIsAboutToExpire() {
            var soon = LATER.minusSeconds(300);
            person.given(linkRequested("link-1"))
                    .when(requestLinkBeyondLimit("link-2", soon))
                    .expectEvents(linkRequested("link-2", LinkPurpose.SIGN_IN, soon));
            person.given(linkRequested("link-1"))
                    .when(requestLinkBeyondLimit("link-2", soon.minusSeconds(1)))
                    .expectNoEvents();
        }

        @Test
        void mailsBeyondTheLimitIfFreshLinkHasAnotherPurpose() {
            person.given(linkRequested("link-1", LinkPurpose.ERASURE, MONDAY))
                    .when(requestLinkBeyondLimit("link-2", MONDAY))
                    .expectEvents(linkRequested("link-2"));
        }

        @Test
        void mailsAtMostFiveUnusedLinks() {
            person.given(fiveLinks())
                    .when(requestLink("link-6"))
                    .expectNoEvents()
                    .expectResultMessagePayload(LinkResult.ALREADY_THERE);
        }

        @Test
        void mailsAnotherWhenOneOfFiveWasUsed() {
            person.given(fiveLinks())
                    .andGiven(cameIn("link-3"))
                    .when(requestLink("link-6"))
                    .expectEvents(linkRequested("link-6"));
        }

        private Object[] fiveLinks() {
            return IntStream.rangeClosed(1, 5)
                    .mapToObj(number -> linkRequested("link-" + number))
                    .toArray();
        }
    }

    @Nested
    class SignOut {

        @Test
        void endsSession() {
            person.given(linkRequested("link-1"), cameIn("link-1"))
                    .when(signOut("session-1", MONDAY))
                    .expectEvents(signedOut("session-1"));
        }

        @Test
        void changesNothingWhenRepeated() {
            person.given(signedOut("session-1"))
                    .when(signOut("session-1", MONDAY))
                    .expectNoEvents();
        }

        @Test
        void changesNothingWhenTheSessionHasExpired() {
            person.given(linkRequested("link-1"))
                    .when(signOut("session-1", LATER))
                    .expectNoEvents();
        }
    }

    @Nested
    class SignIn {

        @Test
        void signsInByLink() {
            person.given(linkRequested("link-1"))
                    .when(signIn("link-1", MONDAY))
                    .expectEvents(cameIn("link-1"))
                    .expectResultMessagePayload(new Welcome(Instant.EPOCH));
        }

        @Test
        void refusesLinkThatWasUsed() {
            person.given(linkRequested("link-1"), cameIn("link-1"))
                    .when(signIn("link-1", MONDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(new LinkUnknown());
        }

        @Test
        void refusesLinkThatHasExpired() {
            person.given(linkRequested("link-1"))
                    .when(signIn("link-1", LATER))
                    .expectNoEvents()
                    .expectResultMessagePayload(new LinkUnknown());
        }

        @Test
        void refusesLinkFromBeforeTheErasure() {
            person.given(linkRequested("link-1"), erasureOrdered("E-2027-7KQ4MX"))
                    .when(signIn("link-1", MONDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(new LinkUnknown());
        }

        @Test
        void returnsTimeSinceWhichSessionsAreValid() {
            person.given(sessionsClosed(), linkRequested("link-1"))
                    .when(signIn("link-1", MONDAY))
                    .expectEvents(cameIn("link-1"))
                    .expectResultMessagePayload(new Welcome(SECOND_AFTER));
        }

        @Test
        void signsInAfterErasure() {
            person.given(given(OTTAWA), erasureOrdered("E-2027-7KQ4MX"), linkRequested("link-2"))
                    .when(signIn("link-2", MONDAY))
                    .expectEvents(cameIn("link-2"))
                    .expectResultMessagePayload(new Welcome(SECOND_AFTER));
        }
    }

    @Nested
    class EndSessions {

        @Test
        void endsSessionsUntilNextWholeSecond() {
            person.givenNoPriorActivity().when(endSessions(MONDAY)).expectEvents(sessionsClosed());
        }

        @Test
        void changesNothingWhenRepeated() {
            person.given(sessionsClosed()).when(endSessions(MONDAY)).expectNoEvents();
        }

        @Test
        void endsTokensWithLaterTimeOfIssue() {
            person.given(sessionsClosed(), linkRequested("link-1"), cameIn("link-1"))
                    .when(endSessions(MONDAY))
                    .expectEvents(new SessionsClosed(
                            PersonFixture.ID, PersonFixture.ZOE.value(), SECOND_AFTER.plusSeconds(1), MONDAY));
        }
    }

    @Nested
    class GiveRole {

        @Test
        void givesRole() {
            person.givenNoPriorActivity().when(give(OTTAWA)).expectEvents(given(OTTAWA));
        }

        @Test
        void changesNothingWhenRepeated() {
            person.given(given(OTTAWA)).when(give(OTTAWA)).expectNoEvents();
        }

        @Test
        void givesRoleAgainAfterItWasTaken() {
            person.given(given(OTTAWA), taken(OTTAWA)).when(give(OTTAWA)).expectEvents(given(OTTAWA));
        }

        @Test
        void givesRoleAgainAfterErasure() {
            person.given(given(OTTAWA), erasureOrdered("E-2027-7KQ4MX"))
                    .when(give(OTTAWA))
                    .expectEvents(given(OTTAWA));
        }
    }

    @Nested
    class GiveRoleWhileErasureGoesOn {

        @Test
        void givesRoleAgainWithNewlyEncryptedContact() {
            var anew = new PersonCommand.GiveRole(
                    PersonId.of(PersonFixture.ZOE),
                    PersonFixture.ZOE,
                    OTTAWA,
                    new Sealed(PersonFixture.ZOE.value(), "key-new", "c2VhbGVk"),
                    MONDAY);
            person.given(erasureOrdered("E-2027-7KQ4MX"), given(OTTAWA))
                    .when(anew)
                    .expectEvents(new RoleGiven(
                            PersonFixture.ID,
                            PersonFixture.ZOE.value(),
                            "ORGANIZER",
                            OTTAWA.scope(),
                            anew.contact(),
                            MONDAY));
        }
    }

    @Nested
    class AppointFirstOrganizer {

        @Test
        void givesRoleOfNetworkOrganizer() {
            person.givenNoPriorActivity().when(appoint()).expectEvents(given(Person.EVERYTHING));
        }

        @Test
        void appointsOrganizerOfACommunity() {
            person.given(given(OTTAWA)).when(appoint()).expectEvents(given(Person.EVERYTHING));
        }

        @Test
        void changesNothingWhenRepeated() {
            person.given(given(Person.EVERYTHING)).when(appoint()).expectNoEvents();
        }

        @Test
        void changesNothingAfterItWasTaken() {
            person.given(given(Person.EVERYTHING), taken(Person.EVERYTHING))
                    .when(appoint())
                    .expectNoEvents();
        }

        @Test
        void changesNothingAfterTheErasure() {
            person.given(given(Person.EVERYTHING), erasureOrdered("E-2027-7KQ4MX"))
                    .when(appoint())
                    .expectNoEvents();
        }
    }

    @Nested
    class TakeRole {

        @Test
        void takesRole() {
            person.given(given(OTTAWA)).when(take(OTTAWA)).expectEvents(taken(OTTAWA));
        }

        @Test
        void changesNothingWhenRepeated() {
            person.given(given(OTTAWA), taken(OTTAWA)).when(take(OTTAWA)).expectNoEvents();
        }

        @Test
        void failsForUnknownPerson() {
            person.givenNoPriorActivity().when(take(OTTAWA)).expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class OrderErasure {

        @Test
        void erasesPersonWhoNeverSignedIn() {
            person.givenNoPriorActivity()
                    .when(orderErasure("E-2027-7KQ4MX"))
                    .expectEvents(erasureOrdered("E-2027-7KQ4MX"));
        }

        @Test
        void changesNothingWhenRepeated() {
            person.given(erasureOrdered("E-2027-7KQ4MX"))
                    .when(orderErasure("E-2027-7KQ4MX"))
                    .expectNoEvents();
        }

        @Test
        void endsTokensWithLaterTimeOfIssue() {
            person.given(sessionsClosed(), linkRequested("link-1"), cameIn("link-1"))
                    .when(orderErasure("E-2027-7KQ4MX"))
                    .expectEvents(new ErasureOrdered(
                            PersonFixture.ID,
                            PersonFixture.ZOE.value(),
                            "E-2027-7KQ4MX",
                            PersonFixture.ADA.value(),
                            SECOND_AFTER.plusSeconds(1),
                            MONDAY));
        }

        @Test
        void erasesPersonWhoReturned() {
            person.given(erasureOrdered("E-2027-7KQ4MX"))
                    .when(orderErasure("E-2027-ABCDEF"))
                    .expectEvents(erasureOrdered("E-2027-ABCDEF"));
        }
    }
}
