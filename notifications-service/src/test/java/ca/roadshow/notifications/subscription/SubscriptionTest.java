package ca.roadshow.notifications.subscription;

import static ca.roadshow.notifications.subscription.SubscriptionFixture.LATER;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.MONDAY;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.SOON;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.WORDING;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.add;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.choose;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.chosen;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.confirm;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.confirmed;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.dropped;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.expire;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.expireImplied;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.expired;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.forget;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.forgotten;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.impliedEnded;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.importWithProof;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.importWithoutProof;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.imported;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.leave;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.left;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.pause;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.paused;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.request;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.requested;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.requestedByImport;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.resume;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.resumed;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.undoVisit;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.unsubscribe;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.unsubscribed;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.visit;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.visited;

import java.util.List;
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
        void doesNotRepeatARequestFromAnOffer() {
            subscription
                    .given(requested(1, MONDAY, "community:ottawa", "newsletter"))
                    .when(request(ConsentSource.RSVP, LATER, "community:ottawa"))
                    .expectNoEvents();
            subscription
                    .given(requested(1, MONDAY, "community:ottawa"))
                    .when(request(ConsentSource.PROPOSAL, LATER, "community:ottawa"))
                    .expectNoEvents();
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

    @Nested
    class AddTopics {

        @Test
        void subscribesWithoutConfirmation() {
            subscription
                    .givenNoPriorActivity()
                    .when(add(MONDAY, "fr", "community:ottawa"))
                    .expectEvents(chosen(MONDAY, "fr", WORDING, "community:ottawa"));
        }

        @Test
        void keepsTheOtherTopics() {
            subscription
                    .given(chosen(MONDAY, "fr", WORDING, "cfp"), requested(1, MONDAY, "workshops"))
                    .when(add(SOON, "en", "community:ottawa"))
                    .expectEvents(chosen(SOON, "en", WORDING, "cfp", "community:ottawa"));
        }

        @Test
        void changesNothingForAReaderWhoHasTheTopics() {
            subscription
                    .given(chosen(MONDAY, "fr", WORDING, "cfp", "community:ottawa"))
                    .when(add(SOON, "en", "community:ottawa"))
                    .expectNoEvents();
        }

        @Test
        void doesNotResubscribeAReaderWhoHasLeftSince() {
            subscription
                    .given(chosen(MONDAY, "fr", WORDING, "cfp"), unsubscribed(LATER))
                    .when(add(SOON, "fr", "cfp"))
                    .expectNoEvents();
            subscription
                    .given(chosen(MONDAY, "fr", WORDING, "cfp", "newsletter"), left(LATER, "newsletter", "cfp"))
                    .when(add(SOON, "fr", "newsletter"))
                    .expectNoEvents();
        }

        @Test
        void resubscribesAReaderWhoRequestsItAgain() {
            subscription
                    .given(chosen(MONDAY, "fr", WORDING, "cfp"), unsubscribed(SOON))
                    .when(add(LATER, "fr", "cfp"))
                    .expectEvents(chosen(LATER, "fr", WORDING, "cfp"));
        }
    }

    @Nested
    class ChangePreferences {

        @Test
        void replacesTopicsAndLanguageWithoutConfirmation() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), confirmed(1, MONDAY, "newsletter"))
                    .when(choose(SOON, "fr", "cfp", "community:ottawa"))
                    .expectEvents(chosen(SOON, "fr", WORDING, "cfp", "community:ottawa"));
        }

        @Test
        void needsNoConsentToRemoveTopics() {
            subscription
                    .given(requested(1, MONDAY, "cfp", "newsletter"), confirmed(1, MONDAY, "cfp", "newsletter"))
                    .when(choose(SOON, "en", "cfp"))
                    .expectEvents(chosen(SOON, "en", null, "cfp"));
        }

        @Test
        void changesNothingWhenRepeated() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), chosen(MONDAY, "fr", WORDING, "cfp"))
                    .when(choose(SOON, "fr", "cfp"))
                    .expectNoEvents();
        }

        @Test
        void startsASubscription() {
            subscription
                    .givenNoPriorActivity()
                    .when(choose(MONDAY, "fr", "cfp"))
                    .expectEvents(chosen(MONDAY, "fr", WORDING, "cfp"));
        }

        @Test
        void keepsOtherPendingTopics() {
            subscription
                    .given(requested(1, MONDAY, "cfp", "workshops"), chosen(MONDAY, "en", WORDING, "cfp"))
                    .when(confirm(SOON))
                    .expectEvents(confirmed(1, SOON, "cfp", "workshops"));
        }

        @Test
        void storesTheLanguageAgainAfterALaterRequest() {
            subscription
                    .given(chosen(MONDAY, "fr", WORDING, "cfp"), requested(1, MONDAY, "newsletter"))
                    .when(choose(SOON, "fr", "cfp"))
                    .expectEvents(chosen(SOON, "fr", null, "cfp"));
        }
    }

    @Nested
    class LeaveTopic {

        @Test
        void leavesOnlyOneTopic() {
            subscription
                    .given(requested(1, MONDAY, "cfp", "newsletter"), confirmed(1, MONDAY, "cfp", "newsletter"))
                    .when(leave(SOON, "cfp"))
                    .expectEvents(left(SOON, "cfp", "newsletter"));
        }

        @Test
        void unsubscribesWithTheLastTopic() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), confirmed(1, MONDAY, "cfp"))
                    .when(leave(SOON, "cfp"))
                    .expectEvents(new SubscriptionEvent.Unsubscribed(
                            SubscriptionFixture.CAMILLES.value(),
                            SubscriptionFixture.CAMILLE.value(),
                            SOON,
                            "one-click"));
        }

        @Test
        void keepsAPendingTopic() {
            subscription
                    .given(
                            requested(1, MONDAY, "cfp"),
                            confirmed(1, MONDAY, "cfp"),
                            requested(2, MONDAY, "newsletter"),
                            left(MONDAY, "cfp"))
                    .when(confirm(SOON))
                    .expectEvents(confirmed(2, SOON, "newsletter"));
        }

        @Test
        void leavesAPendingTopic() {
            subscription
                    .given(requested(1, MONDAY, "cfp", "newsletter"))
                    .when(leave(SOON, "cfp"))
                    .expectEvents(left(SOON, "cfp"));
        }

        @Test
        void changesNothingWhenRepeated() {
            subscription
                    .given(
                            requested(1, MONDAY, "cfp", "newsletter"),
                            confirmed(1, MONDAY, "cfp", "newsletter"),
                            left(MONDAY, "cfp", "newsletter"))
                    .when(leave(SOON, "cfp"))
                    .expectNoEvents();
        }
    }

    @Nested
    class NoteImpliedConsent {

        @Test
        void lastsForTheSetPeriodAfterAVisit() {
            subscription.givenNoPriorActivity().when(visit(MONDAY, SOON)).expectEvents(visited(MONDAY, SOON));
        }

        @Test
        void lastsLongerAfterALaterVisit() {
            subscription.given(visited(MONDAY, SOON)).when(visit(SOON, LATER)).expectEvents(visited(SOON, LATER));
        }

        @Test
        void changesNothingWhenRepeated() {
            subscription.given(visited(MONDAY, SOON)).when(visit(MONDAY, SOON)).expectNoEvents();
        }

        @Test
        void changesNothingForASubscriber() {
            subscription
                    .given(chosen(MONDAY, "fr", WORDING, "community:ottawa"))
                    .when(visit(SOON, LATER))
                    .expectNoEvents();
        }

        @Test
        void doesNotResubscribeAReaderWhoLeft() {
            subscription
                    .given(visited(MONDAY, SOON), impliedEnded(MONDAY, "one-click"))
                    .when(visit(SOON, LATER))
                    .expectNoEvents();
            subscription
                    .given(visited(MONDAY, SOON), unsubscribed(MONDAY))
                    .when(visit(SOON, LATER))
                    .expectNoEvents();
            subscription
                    .given(
                            chosen(MONDAY, "fr", WORDING, "cfp", "community:ottawa"),
                            left(MONDAY, "community:ottawa", "cfp"))
                    .when(visit(SOON, LATER))
                    .expectNoEvents();
        }

        @Test
        void isRefusedAfterTheReaderLeftUntilTheySubscribeAgain() {
            subscription
                    .given(visited(MONDAY, SOON), unsubscribed(MONDAY), chosen(MONDAY, "fr", WORDING, "cfp"))
                    .when(visit(SOON, LATER))
                    .expectNoEvents();
            subscription
                    .given(
                            visited(MONDAY, SOON),
                            impliedEnded(MONDAY, "one-click"),
                            chosen(MONDAY, "fr", WORDING, "cfp", "community:ottawa"),
                            chosen(MONDAY, "fr", null, "cfp"))
                    .when(visit(SOON, LATER))
                    .expectNoEvents();
        }

        @Test
        void startsAgainAfterItHasExpired() {
            subscription
                    .given(visited(MONDAY, SOON), impliedEnded(SOON, "expiry"))
                    .when(visit(SOON, LATER))
                    .expectEvents(visited(SOON, LATER));
            subscription
                    .given(visited(MONDAY, SOON), impliedEnded(SOON, "check-in-undone"))
                    .when(visit(SOON, LATER))
                    .expectEvents(visited(SOON, LATER));
        }
    }

    @Nested
    class ExpireImpliedConsent {

        @Test
        void endsWhenItsTimeIsOver() {
            subscription
                    .given(visited(MONDAY, SOON))
                    .when(expireImplied(SOON))
                    .expectEvents(impliedEnded(SOON, "expiry"));
        }

        @Test
        void keepsAConsentThatLastsLonger() {
            subscription
                    .given(visited(MONDAY, SOON), visited(SOON, LATER))
                    .when(expireImplied(SOON))
                    .expectNoEvents();
        }

        @Test
        void changesNothingWhenRepeated() {
            subscription
                    .given(visited(MONDAY, SOON), impliedEnded(SOON, "expiry"))
                    .when(expireImplied(LATER))
                    .expectNoEvents();
        }
    }

    @Nested
    class UndoImpliedConsent {

        @Test
        void endsTheConsentOfAMistakenCheckIn() {
            subscription
                    .given(visited(MONDAY, LATER))
                    .when(undoVisit("meetup-1", SOON))
                    .expectEvents(impliedEnded(SOON, "check-in-undone"));
        }

        @Test
        void keepsTheConsentOfAnotherMeetup() {
            subscription
                    .given(visited(MONDAY, LATER))
                    .when(undoVisit("meetup-2", SOON))
                    .expectNoEvents();
            subscription
                    .given(chosen(MONDAY, "fr", WORDING, "cfp"))
                    .when(undoVisit("meetup-1", SOON))
                    .expectNoEvents();
        }
    }

    @Nested
    class EndOfImpliedConsent {

        @Test
        void endsByLeavingItsTopic() {
            subscription
                    .given(visited(MONDAY, LATER))
                    .when(leave(SOON, "implied:ottawa"))
                    .expectEvents(impliedEnded(SOON, "one-click"));
        }

        @Test
        void endsByUnsubscribing() {
            subscription.given(visited(MONDAY, LATER)).when(unsubscribe(SOON)).expectEvents(unsubscribed(SOON));
            subscription.given(visited(MONDAY, LATER)).when(forget(SOON)).expectEvents(forgotten(SOON));
        }

        @Test
        void remainsAfterTheLastOtherTopic() {
            subscription
                    .given(chosen(MONDAY, "fr", WORDING, "cfp"), visited(MONDAY, LATER))
                    .when(leave(SOON, "cfp"))
                    .expectEvents(left(SOON, "cfp"));
        }
    }

    @Nested
    class PauseSubscription {

        @Test
        void stopsNewsUntilATime() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), confirmed(1, MONDAY, "cfp"))
                    .when(pause(SOON, LATER))
                    .expectEvents(paused(SOON, LATER));
        }

        @Test
        void changesNothingWhenRepeated() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), confirmed(1, MONDAY, "cfp"), paused(MONDAY, LATER))
                    .when(pause(SOON, LATER))
                    .expectNoEvents();
        }

        @Test
        void requiresATimeInTheFuture() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), confirmed(1, MONDAY, "cfp"))
                    .when(pause(SOON, SOON))
                    .expectNoEvents();
        }

        @Test
        void requiresAConfirmedTopic() {
            subscription
                    .given(requested(1, MONDAY, "cfp"))
                    .when(pause(SOON, LATER))
                    .expectNoEvents();
        }
    }

    @Nested
    class ResumeSubscription {

        @Test
        void endsAPause() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), confirmed(1, MONDAY, "cfp"), paused(MONDAY, LATER))
                    .when(resume(SOON))
                    .expectEvents(resumed(SOON));
        }

        @Test
        void changesNothingWhenRepeated() {
            subscription
                    .given(
                            requested(1, MONDAY, "cfp"),
                            confirmed(1, MONDAY, "cfp"),
                            paused(MONDAY, LATER),
                            resumed(MONDAY))
                    .when(resume(SOON))
                    .expectNoEvents();
        }

        @Test
        void changesNothingAfterThePause() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), confirmed(1, MONDAY, "cfp"), paused(MONDAY, SOON))
                    .when(resume(LATER))
                    .expectNoEvents();
        }
    }

    @Nested
    class ExpireRequest {

        @Test
        void dropsAnUnconfirmedRequest() {
            subscription
                    .given(requested(1, MONDAY, "cfp"))
                    .when(expire(1, LATER))
                    .expectEvents(expired(LATER));
        }

        @Test
        void keepsAConfirmedSubscription() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), confirmed(1, MONDAY, "cfp"))
                    .when(expire(1, LATER))
                    .expectNoEvents();
        }

        @Test
        void keepsALaterRequest() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), requested(2, LATER, "cfp"))
                    .when(expire(1, LATER))
                    .expectNoEvents();
        }

        @Test
        void changesNothingWhenRepeated() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), expired(SOON))
                    .when(expire(1, LATER))
                    .expectNoEvents();
        }
    }

    @Nested
    class ImportSubscriber {

        @Test
        void subscribesWithAProof() {
            subscription
                    .givenNoPriorActivity()
                    .when(importWithProof(MONDAY, "cfp", "newsletter"))
                    .expectEvents(imported(MONDAY, "cfp", "newsletter"))
                    .expectResultMessagePayload(ImportOutcome.SUBSCRIBED);
        }

        @Test
        void startsASubscriptionWithTheSameEventsAsALargeFile() {
            for (var command :
                    List.of(importWithProof(MONDAY, "cfp", "newsletter"), importWithoutProof(MONDAY, "cfp"))) {
                new AggregateTestFixture<>(Subscription.class)
                        .givenNoPriorActivity()
                        .when(command)
                        .expectEvents(ImportEvents.first(command));
            }
        }

        @Test
        void addsTopicsToASubscription() {
            subscription
                    .given(requested(1, MONDAY, "newsletter"), confirmed(1, MONDAY, "newsletter"))
                    .when(importWithProof(SOON, "cfp"))
                    .expectEvents(imported(SOON, "cfp", "newsletter"));
        }

        @Test
        void changesNothingWhenRepeated() {
            subscription
                    .given(imported(MONDAY, "cfp"))
                    .when(importWithProof(SOON, "cfp"))
                    .expectNoEvents()
                    .expectResultMessagePayload(ImportOutcome.UNCHANGED);
        }

        @Test
        void asksForConfirmationWithoutAProof() {
            subscription
                    .givenNoPriorActivity()
                    .when(importWithoutProof(MONDAY, "cfp"))
                    .expectEvents(requestedByImport(1, MONDAY, "cfp"))
                    .expectResultMessagePayload(ImportOutcome.ASKED);
        }

        @Test
        void asksOnlyOnceForATopic() {
            subscription
                    .given(requestedByImport(1, MONDAY, "cfp"), expired(SOON))
                    .when(importWithoutProof(LATER, "cfp"))
                    .expectNoEvents()
                    .expectResultMessagePayload(ImportOutcome.UNCHANGED);
        }

        @Test
        void confirmsAPendingTopicWithAProof() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), imported(MONDAY, "cfp"))
                    .when(confirm(SOON))
                    .expectNoEvents();
        }

        @Test
        void doesNotResubscribeAnUnsubscribedReader() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), confirmed(1, MONDAY, "cfp"), unsubscribed(SOON))
                    .when(importWithProof(LATER, "newsletter"))
                    .expectNoEvents()
                    .expectResultMessagePayload(ImportOutcome.LEFT_EARLIER);
        }

        @Test
        void doesNotAddATopicThatTheReaderLeft() {
            subscription
                    .given(
                            requested(1, MONDAY, "cfp", "newsletter"),
                            confirmed(1, MONDAY, "cfp", "newsletter"),
                            left(SOON, "cfp", "newsletter"))
                    .when(importWithProof(LATER, "cfp", "newsletter"))
                    .expectNoEvents()
                    .expectResultMessagePayload(ImportOutcome.LEFT_EARLIER);
        }

        @Test
        void doesNotAddATopicThatWasDeselected() {
            subscription
                    .given(imported(MONDAY, "cfp", "newsletter"), chosen(SOON, "en", null, "newsletter"))
                    .when(importWithProof(LATER, "cfp"))
                    .expectNoEvents();
        }

        @Test
        void doesNotResubscribeAReaderWhoObjected() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), dropped(SOON))
                    .when(importWithProof(LATER, "cfp"))
                    .expectNoEvents()
                    .expectResultMessagePayload(ImportOutcome.LEFT_EARLIER);
        }

        @Test
        void doesNotResubscribeAnErasedReader() {
            subscription
                    .given(requested(1, MONDAY, "cfp"), forgotten(SOON))
                    .when(importWithProof(LATER, "cfp"))
                    .expectNoEvents();
        }

        @Test
        void addsTopicsForAReaderWhoSubscribedAgain() {
            subscription
                    .given(imported(MONDAY, "cfp"), unsubscribed(MONDAY), chosen(SOON, "en", WORDING, "newsletter"))
                    .when(importWithProof(LATER, "cfp"))
                    .expectEvents(imported(LATER, "cfp", "newsletter"));
        }
    }
}
