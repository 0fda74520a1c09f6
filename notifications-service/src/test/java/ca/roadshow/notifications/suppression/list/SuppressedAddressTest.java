package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.mail.ledger.SuppressionScope;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.AcceptNewConsent;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.CountComplaint;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.CountHardBounce;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.CountSoftBounce;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.LiftSuppression;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.SuppressAddress;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.AddressSuppressed;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.SoftBounceCounted;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.SuppressionLifted;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SuppressedAddressTest {

    static final AddressId CAMILLE = new AddressId("addr-camille");
    static final Instant MONDAY = Instant.parse("2027-01-04T20:00:00Z");
    private static final SuppressedAddressId ID = SuppressedAddressId.of(CAMILLE);
    private static final SoftBounceLimit THREE_IN_TWO_WEEKS = new SoftBounceLimit(3, Duration.ofDays(14));
    private static final String FULL = "4.2.2";

    private final FixtureConfiguration<SuppressedAddress> address = new AggregateTestFixture<>(SuppressedAddress.class);

    @Nested
    class HardBounce {

        @Test
        void stopsAllMails() {
            address.givenNoPriorActivity().when(hard(1)).expectEvents(bounced(1));
        }

        @Test
        void countsOnce() {
            address.given(bounced(1)).when(hard(1)).expectNoEvents();
            address.given(bounced(1)).when(hard(2)).expectNoEvents();
        }

        @Test
        void extendsTheSuppressionOfAComplaintToAllMails() {
            address.given(complained(1)).when(hard(2)).expectEvents(bounced(2));
        }

        @Test
        void doesNotUndoALiftWhenItIsReportedAgain() {
            address.given(bounced(1), lifted()).when(hard(1)).expectNoEvents();
        }

        @Test
        void ofALaterMailSuppressesAgainAfterALift() {
            address.given(bounced(1), lifted()).when(hard(2)).expectEvents(bounced(2));
        }
    }

    @Nested
    class SoftBounce {

        @Test
        void isCounted() {
            address.givenNoPriorActivity().when(soft(1, MONDAY)).expectEvents(counted(1, MONDAY));
        }

        @Test
        void suppressesAtTheLimit() {
            address.given(counted(1, MONDAY), counted(2, day(3)))
                    .when(soft(3, day(13)))
                    .expectEvents(tooMany(3, day(13)));
        }

        @Test
        void forgetsBouncesThatAreTooOld() {
            address.given(counted(1, MONDAY), counted(2, day(3)))
                    .when(soft(3, day(14)))
                    .expectEvents(counted(3, day(14)));
        }

        @Test
        void countsAMailOnce() {
            address.given(counted(1, MONDAY), counted(2, day(3)))
                    .when(soft(2, day(4)))
                    .expectNoEvents();
        }

        @Test
        void changesNothingWhileSuppressed() {
            address.given(complained(1)).when(soft(2, MONDAY)).expectNoEvents();
        }

        @Test
        void startsFromZeroAfterALift() {
            address.given(counted(1, MONDAY), counted(2, MONDAY), tooMany(3, MONDAY), lifted())
                    .when(soft(4, day(1)))
                    .expectEvents(counted(4, day(1)));
        }
    }

    @Nested
    class Complaint {

        @Test
        void stopsNewsletters() {
            address.givenNoPriorActivity().when(complain(1)).expectEvents(complained(1));
        }

        @Test
        void countsOnce() {
            address.given(complained(1)).when(complain(1)).expectNoEvents();
            address.given(complained(1), lifted()).when(complain(1)).expectNoEvents();
            address.given(complained(1)).when(complain(2)).expectNoEvents();
        }

        @Test
        void replacesSoftBouncesAsTheReason() {
            address.given(tooMany(1, MONDAY)).when(complain(2)).expectEvents(complained(2));
        }

        @Test
        void keepsTheSuppressionOfAllMails() {
            address.given(bounced(1)).when(complain(2)).expectNoEvents();
        }
    }

    @Nested
    class ByHand {

        @Test
        void addsTheAddress() {
            address.givenNoPriorActivity()
                    .when(add(SuppressionScope.NEWS))
                    .expectEvents(added(SuppressionScope.NEWS))
                    .expectResultMessagePayload(true);
        }

        @Test
        void changesNothingIfTheSameMailsAreAlreadyStopped() {
            address.given(bounced(1))
                    .when(add(SuppressionScope.NEWS))
                    .expectNoEvents()
                    .expectResultMessagePayload(false);
        }

        @Test
        void extendsTheSuppressionToAllMails() {
            address.given(complained(1)).when(add(SuppressionScope.ALL)).expectEvents(added(SuppressionScope.ALL));
        }
    }

    @Nested
    class Lift {

        @Test
        void removesTheAddressFromTheList() {
            address.given(added(SuppressionScope.ALL))
                    .when(lift())
                    .expectEvents(lifted())
                    .expectResultMessagePayload(true);
        }

        @Test
        void changesNothingIfItIsNotOnTheList() {
            address.givenNoPriorActivity().when(lift()).expectNoEvents();
            address.given(counted(1, MONDAY)).when(lift()).expectNoEvents().expectResultMessagePayload(false);
        }
    }

    @Nested
    class NewConsent {

        @Test
        void liftsAnEarlierBounceOrComplaint() {
            address.given(complained(1)).when(agree(1)).expectEvents(liftedByReader(1));
            address.given(tooMany(1, MONDAY)).when(agree(1)).expectEvents(liftedByReader(1));
            address.given(bounced(1)).when(agree(1)).expectEvents(liftedByReader(1));
        }

        @Test
        void doesNotLiftALaterComplaint() {
            address.given(complained(1)).when(agree(0)).expectNoEvents();
        }

        @Test
        void keepsAnAddressThatAnOrganizerAdded() {
            address.given(added(SuppressionScope.NEWS)).when(agree(1)).expectNoEvents();
        }

        @Test
        void changesNothingForOtherAddresses() {
            address.givenNoPriorActivity().when(agree(1)).expectNoEvents();
        }
    }

    static SoftBounceCounted counted(long mail, Instant at) {
        return new SoftBounceCounted(ID.value(), CAMILLE.value(), mail, FULL, at);
    }

    static AddressSuppressed bounced(long mail) {
        return suppressed(SuppressionReason.HARD_BOUNCE, SuppressionScope.ALL, mail, "5.1.1", MONDAY);
    }

    static SuppressionLifted lifted() {
        return new SuppressionLifted(ID.value(), CAMILLE.value(), note(), MONDAY);
    }

    private static AddressSuppressed complained(long mail) {
        return suppressed(SuppressionReason.COMPLAINT, SuppressionScope.NEWS, mail, null, MONDAY);
    }

    private static AddressSuppressed tooMany(long mail, Instant at) {
        return suppressed(SuppressionReason.SOFT_BOUNCES, SuppressionScope.NEWS, mail, FULL, at);
    }

    private static AddressSuppressed suppressed(
            SuppressionReason reason, SuppressionScope scope, long mail, @Nullable String status, Instant at) {
        return new AddressSuppressed(
                ID.value(), CAMILLE.value(), reason.code(), scope.code(), mail, status, null, null, at);
    }

    private static AddressSuppressed added(SuppressionScope scope) {
        return new AddressSuppressed(
                ID.value(), CAMILLE.value(), "added", scope.code(), null, null, contact(), note(), MONDAY);
    }

    private static CountHardBounce hard(long mail) {
        return new CountHardBounce(ID, CAMILLE, mail, "5.1.1", MONDAY);
    }

    private static CountSoftBounce soft(long mail, Instant at) {
        return new CountSoftBounce(ID, CAMILLE, mail, FULL, THREE_IN_TWO_WEEKS, at);
    }

    private static CountComplaint complain(long mail) {
        return new CountComplaint(ID, CAMILLE, mail, MONDAY);
    }

    private static SuppressAddress add(SuppressionScope scope) {
        return new SuppressAddress(ID, CAMILLE, scope, contact(), note(), MONDAY);
    }

    private static LiftSuppression lift() {
        return new LiftSuppression(ID, note(), MONDAY);
    }

    private static AcceptNewConsent agree(int day) {
        return new AcceptNewConsent(ID, day(day));
    }

    private static SuppressionLifted liftedByReader(int day) {
        return new SuppressionLifted(ID.value(), CAMILLE.value(), null, day(day));
    }

    private static Sealed contact() {
        return new Sealed(CAMILLE.value(), "key-1", "Y29udGFjdA==");
    }

    private static Sealed note() {
        return new Sealed(CAMILLE.value(), "key-1", "bm90ZQ==");
    }

    private static Instant day(int number) {
        return MONDAY.plus(Duration.ofDays(number));
    }
}
