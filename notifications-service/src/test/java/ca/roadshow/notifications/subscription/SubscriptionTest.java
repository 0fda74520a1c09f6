package ca.roadshow.notifications.subscription;

import static ca.roadshow.notifications.subscription.SubscriptionFixture.LATER;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.MONDAY;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.SOON;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.confirm;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.confirmed;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.forget;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.forgotten;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.request;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.requested;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.unsubscribe;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.unsubscribed;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private final FixtureConfiguration<Subscription> subscription = new AggregateTestFixture<>(Subscription.class);

    @Nested
    class RequestSubscription {

        @Test
        void waitsForConfirmation() {
            subscription
                    .givenNoPriorActivity()
                    .when(request(MONDAY, "newsletter", "cfp"))
                    .expectEvents(requested(1, MONDAY, "cfp", "newsletter"));
        }

        @Test
        void causesNoSecondMailWithinTenMinutes() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"))
                    .when(request(SOON, "newsletter"))
                    .expectNoEvents();
        }

        @Test
        void causesAnotherMailAfterTenMinutes() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"))
                    .when(request(LATER, "newsletter"))
                    .expectEvents(requested(2, LATER, "newsletter"));
        }

        @Test
        void addsTopicsToARecentRequest() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"))
                    .when(request(SOON, "cfp"))
                    .expectEvents(requested(1, SOON, "cfp", "newsletter"));
        }

        @Test
        void countsTheTenMinutesFromTheMail() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), requested(1, SOON, "cfp", "newsletter"))
                    .when(request(LATER, "cfp"))
                    .expectEvents(requested(2, LATER, "cfp", "newsletter"));
        }

        @Test
        void changesNothingForConfirmedTopics() {
            subscription
                    .given(requested(1, MONDAY, "cfp", "newsletter"), confirmed(1, MONDAY, "cfp", "newsletter"))
                    .when(request(LATER, "newsletter"))
                    .expectNoEvents();
        }

        @Test
        void requestsConfirmationOfNewTopicsOnly() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), confirmed(1, MONDAY, "newsletter"))
                    .when(request(SOON, "newsletter", "community:ottawa"))
                    .expectEvents(requested(2, SOON, "community:ottawa"));
        }

        @Test
        void startsAgainAfterUnsubscribing() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), confirmed(1, MONDAY, "newsletter"), unsubscribed(MONDAY))
                    .when(request(SOON, "newsletter"))
                    .expectEvents(requested(2, SOON, "newsletter"));
        }
    }

    @Nested
    class DropRequest {

        @Test
        void dropsPendingTopicsAndKeepsConfirmedOnes() {
            subscription
                    .given(
                            requested(1, MONDAY, "newsletter"),
                            confirmed(1, MONDAY, "newsletter"),
                            requested(2, SOON, "cfp"))
                    .when(new SubscriptionCommand.DropRequest(SubscriptionFixture.CAMILLES, LATER))
                    .expectEvents(new SubscriptionEvent.RequestDropped(
                            SubscriptionFixture.CAMILLES.value(), SubscriptionFixture.CAMILLE.value(), LATER));
        }

        @Test
        void changesNothingWithoutARequest() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), confirmed(1, SOON, "newsletter"))
                    .when(new SubscriptionCommand.DropRequest(SubscriptionFixture.CAMILLES, LATER))
                    .expectNoEvents();
        }
    }

    @Nested
    class ConfirmSubscription {

        @Test
        void confirmsPendingTopics() {
            subscription
                    .given(requested(1, MONDAY, "cfp", "newsletter"))
                    .when(confirm(SOON))
                    .expectEvents(confirmed(1, SOON, "cfp", "newsletter"));
        }

        @Test
        void keepsConfirmedTopics() {
            subscription
                    .given(
                            requested(1, MONDAY, "newsletter"),
                            confirmed(1, MONDAY, "newsletter"),
                            requested(2, SOON, "cfp"))
                    .when(confirm(LATER))
                    .expectEvents(confirmed(2, LATER, "cfp", "newsletter"));
        }

        @Test
        void changesNothingWhenRepeated() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), confirmed(1, SOON, "newsletter"))
                    .when(confirm(LATER))
                    .expectNoEvents();
        }

        @Test
        void confirmsNothingAfterUnsubscribing() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), unsubscribed(SOON))
                    .when(confirm(LATER))
                    .expectNoEvents();
        }

        @Test
        void failsWithoutARequest() {
            subscription.givenNoPriorActivity().when(confirm(MONDAY)).expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class Unsubscribe {

        @Test
        void removesConfirmedTopics() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), confirmed(1, SOON, "newsletter"))
                    .when(unsubscribe(LATER))
                    .expectEvents(unsubscribed(LATER));
        }

        @Test
        void removesPendingTopics() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"))
                    .when(unsubscribe(SOON))
                    .expectEvents(unsubscribed(SOON));
        }

        @Test
        void changesNothingWhenRepeated() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), confirmed(1, MONDAY, "newsletter"), unsubscribed(SOON))
                    .when(unsubscribe(LATER))
                    .expectNoEvents();
        }
    }

    @Nested
    class ForgetSubscription {

        @Test
        void removesConfirmedAndPendingTopics() {
            subscription
                    .given(
                            requested(1, MONDAY, "newsletter"),
                            confirmed(1, MONDAY, "newsletter"),
                            requested(2, SOON, "cfp"))
                    .when(forget(LATER))
                    .expectEvents(forgotten(LATER));
        }

        @Test
        void removesTopicsThatAreOnlyPending() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"))
                    .when(forget(SOON))
                    .expectEvents(forgotten(SOON));
        }

        @Test
        void changesNothingWhenRepeated() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), forgotten(SOON))
                    .when(forget(LATER))
                    .expectNoEvents();
        }

        @Test
        void cannotBeConfirmedAfterAnErasure() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), forgotten(SOON))
                    .when(confirm(LATER))
                    .expectNoEvents();
        }

        @Test
        void startsAgainWithTheNextRequestNumber() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), confirmed(1, MONDAY, "newsletter"), forgotten(MONDAY))
                    .when(request(SOON, "newsletter"))
                    .expectEvents(requested(2, SOON, "newsletter"));
        }
    }
}
