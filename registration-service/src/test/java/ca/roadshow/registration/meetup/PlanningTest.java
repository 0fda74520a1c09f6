package ca.roadshow.registration.meetup;

import static ca.roadshow.registration.meetup.MeetupFixture.ENDS;
import static ca.roadshow.registration.meetup.MeetupFixture.MONDAY;
import static ca.roadshow.registration.meetup.MeetupFixture.OTTAWA;
import static ca.roadshow.registration.meetup.MeetupFixture.STARTS;
import static ca.roadshow.registration.meetup.MeetupFixture.callOff;
import static ca.roadshow.registration.meetup.MeetupFixture.calledOff;
import static ca.roadshow.registration.meetup.MeetupFixture.cancel;
import static ca.roadshow.registration.meetup.MeetupFixture.change;
import static ca.roadshow.registration.meetup.MeetupFixture.draft;
import static ca.roadshow.registration.meetup.MeetupFixture.drafted;
import static ca.roadshow.registration.meetup.MeetupFixture.edited;
import static ca.roadshow.registration.meetup.MeetupFixture.plan;
import static ca.roadshow.registration.meetup.MeetupFixture.promoted;
import static ca.roadshow.registration.meetup.MeetupFixture.released;
import static ca.roadshow.registration.meetup.MeetupFixture.revise;
import static ca.roadshow.registration.meetup.MeetupFixture.rsvp;
import static ca.roadshow.registration.meetup.MeetupFixture.schedule;
import static ca.roadshow.registration.meetup.MeetupFixture.scheduled;
import static ca.roadshow.registration.meetup.MeetupFixture.seated;
import static ca.roadshow.registration.meetup.MeetupFixture.seats;
import static ca.roadshow.registration.meetup.MeetupFixture.waiting;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.MeetupAnswer.Cancelled;
import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.PlanRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.PublishMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ReviseDraft;
import ca.roadshow.registration.meetup.content.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Organizers' commands to a meetup. {@link MeetupTest} tests seats and waitlist. */
class PlanningTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final FixtureConfiguration<Meetup> meetup = new AggregateTestFixture<>(Meetup.class);

    @Nested
    class Draft {

        @Test
        void createsDraft() {
            meetup.givenNoPriorActivity()
                    .when(draft(60))
                    .expectEvents(drafted(60))
                    .expectResultMessagePayload(new Done(false));
        }

        @Test
        void changesNothingWhenRequestIsRepeated() {
            meetup.given(drafted(60)).when(draft(60)).expectNoEvents().expectResultMessagePayload(new Done(true));
        }

        @Test
        void refusesNameOfAnotherMeetup() {
            var other = draft(60);
            var another = new DraftMeetup(
                    OTTAWA, other.slug(), Kind.MEETUP, other.communityId(), other.plan(), "other-key", MONDAY);
            meetup.given(drafted(60))
                    .when(another)
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.NAME_TAKEN));
            meetup.given(scheduled(60))
                    .when(draft(60))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.NAME_TAKEN));
        }

        @Test
        void cannotBeScheduledToo() {
            meetup.given(drafted(60))
                    .when(schedule(60))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.NAME_TAKEN));
        }

        @Test
        void refusesInvalidPlan() {
            refuses(at(MONDAY, ENDS, 60), PlanRefusal.STARTS_IN_THE_PAST);
            refuses(at(STARTS, STARTS, 60), PlanRefusal.ENDS_BEFORE_START);
            refuses(at(STARTS, ENDS, 0), PlanRefusal.CAPACITY_INVALID);
        }

        private void refuses(MeetupPlan plan, PlanRefusal refusal) {
            var good = draft(60);
            meetup.givenNoPriorActivity()
                    .when(new DraftMeetup(OTTAWA, good.slug(), Kind.MEETUP, null, plan, null, MONDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(refusal));
            meetup.given(drafted(60))
                    .when(revise(plan))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(refusal));
        }

        @Test
        void refusesRsvps() {
            meetup.given(drafted(60))
                    .when(rsvp("zoe", 1))
                    .expectNoEvents()
                    .expectResultMessagePayload(new RsvpRefused(RsvpRefusal.REGISTRATION_CLOSED));
        }

        @Test
        void isRevised() {
            meetup.given(drafted(60))
                    .when(revise(plan(80)))
                    .expectEvents(PlanFacts.revised(revise(plan(80))))
                    .expectResultMessagePayload(new Done(false));
        }

        @Test
        void storesNothingWhenUnchanged() {
            meetup.given(drafted(60))
                    .when(revise(plan(60)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Done(true));
        }

        @Test
        void cannotBeRevisedOncePublished() {
            meetup.given(drafted(60), scheduled(60))
                    .when(revise(plan(80)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.NOT_A_DRAFT));
        }

        @Test
        void cannotBeChangedOrCalledOff() {
            meetup.given(drafted(60))
                    .when(change(plan(80)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.NOT_PUBLISHED));
            meetup.given(drafted(60))
                    .when(callOff())
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.NOT_PUBLISHED));
        }
    }

    @Nested
    class Publish {

        private final PublishMeetup publish = new PublishMeetup(OTTAWA, MONDAY);

        @Test
        void publishesLastRevision() {
            meetup.given(drafted(60), PlanFacts.revised(revise(plan(80))))
                    .when(publish)
                    .expectEvents(scheduled(80))
                    .expectResultMessagePayload(new Done(false));
        }

        @Test
        void changesNothingWhenRepeated() {
            meetup.given(drafted(60), scheduled(60))
                    .when(publish)
                    .expectNoEvents()
                    .expectResultMessagePayload(new Done(true));
        }

        @Test
        void refusesDraftOfPastDay() {
            meetup.given(drafted(60))
                    .when(new PublishMeetup(OTTAWA, STARTS))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.STARTS_IN_THE_PAST));
        }

        @Test
        void refusesCalledOffMeetup() {
            meetup.given(scheduled(60), calledOff())
                    .when(publish)
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.ALREADY_CALLED_OFF));
        }

        @Test
        void opensForRsvps() {
            meetup.given(drafted(60), scheduled(60)).when(rsvp("zoe", 1)).expectEvents(seated("zoe", 1));
        }
    }

    @Nested
    class Change {

        @Test
        void storesWholePlanAfterAnyChange() {
            var other = new MeetupPlan(
                    Bilingual.both("Rollbacks", "Retours en arrière"),
                    "Shopify",
                    "150 Elgin Street",
                    STARTS,
                    ENDS,
                    plan(60).zone(),
                    60,
                    plan(60).content());
            meetup.given(scheduled(60)).when(change(other)).expectEvents(edited(other));
            var later = at(STARTS.plus(WEEK), ENDS.plus(WEEK), 60);
            meetup.given(scheduled(60)).when(change(later)).expectEvents(edited(later));
            meetup.given(scheduled(60)).when(change(plan(80))).expectEvents(seats(80));
        }

        @Test
        void storesAllChangesInOneEvent() {
            var other = new MeetupPlan(
                    new Bilingual("Rollbacks", null),
                    null,
                    null,
                    STARTS.plus(WEEK),
                    ENDS.plus(WEEK),
                    ZoneId.of("America/Halifax"),
                    80,
                    plan(60).content());
            meetup.given(scheduled(60)).when(change(other)).expectEvents(edited(other));
        }

        @Test
        void changesNothingWhenRepeated() {
            meetup.given(scheduled(60), seats(80))
                    .when(change(plan(80)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Done(true));
        }

        @Test
        void refusesOutdatedVersion() {
            var seen = plan(60).version();
            meetup.given(scheduled(60), seats(80))
                    .when(new ChangeMeetup(OTTAWA, plan(70), seen, MONDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.CHANGED_MEANWHILE));
            meetup.given(drafted(60), PlanFacts.revised(revise(plan(80))))
                    .when(new ReviseDraft(OTTAWA, plan(70), seen, MONDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.CHANGED_MEANWHILE));
        }

        @Test
        void acceptsLatestVersionAndEqualPlan() {
            var seen = plan(80).version();
            meetup.given(scheduled(60), seats(80), seated("zoe", 1))
                    .when(new ChangeMeetup(OTTAWA, plan(70), seen, MONDAY))
                    .expectEvents(seats(70));
            meetup.given(scheduled(60), seats(80), seats(70))
                    .when(new ChangeMeetup(OTTAWA, plan(70), seen, MONDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Done(true));
        }

        @Test
        void continuesHistoryOfEarlierEdits() {
            var later = at(STARTS.plus(WEEK), ENDS.plus(WEEK), 80);
            meetup.given(
                            scheduled(60),
                            EarlierEditsFixture.texts(later),
                            EarlierEditsFixture.time(later),
                            EarlierEditsFixture.capacity(80))
                    .when(new ChangeMeetup(OTTAWA, at(STARTS, ENDS, 80), later.version(), MONDAY))
                    .expectEvents(seats(80));
        }

        @Test
        void givesNewSeatsToTheLine() {
            meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 2, 1), waiting("lea", 1, 2))
                    .when(change(plan(3)))
                    .expectEvents(seats(3), promoted("remi", 2));
        }

        @Test
        void keepsSeatsWhenCapacityIsReduced() {
            meetup.given(scheduled(3), seated("zoe", 2), seated("noe", 1))
                    .when(change(plan(1)))
                    .expectEvents(seats(1))
                    .expectResultMessagePayload(new Done(false));
        }

        @Test
        void seatsNobodyUntilThereAreFreeSeats() {
            meetup.given(scheduled(3), seated("zoe", 2), seated("noe", 1), waiting("remi", 1, 1), seats(1))
                    .when(cancel("noe"))
                    .expectEvents(released("noe", 1));
            meetup.given(
                            scheduled(3),
                            seated("zoe", 2),
                            seated("noe", 1),
                            waiting("remi", 1, 1),
                            seats(1),
                            released("noe", 1))
                    .when(cancel("zoe"))
                    .expectEvents(released("zoe", 2), promoted("remi", 1));
        }

        @Test
        void seatsOthersPastPartyLargerThanCapacity() {
            meetup.given(scheduled(3), seated("zoe", 3), waiting("remi", 3, 1), waiting("lea", 1, 2), seats(2))
                    .when(cancel("zoe"))
                    .expectEvents(released("zoe", 3), promoted("lea", 1));
            meetup.given(scheduled(3), seated("zoe", 3), waiting("remi", 3, 1), seats(2), released("zoe", 3))
                    .when(rsvp("lea", 1))
                    .expectEvents(seated("lea", 1));
        }

        @Test
        void acceptsRsvpsUntilNewStart() {
            var later = at(STARTS.plus(WEEK), ENDS.plus(WEEK), 60);
            meetup.given(scheduled(60), EarlierEditsFixture.time(later))
                    .when(rsvp("zoe", 1, STARTS, null))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void refusesInvalidPlan() {
            refuses(at(MONDAY, ENDS, 60), PlanRefusal.STARTS_IN_THE_PAST);
            refuses(at(STARTS, STARTS, 60), PlanRefusal.ENDS_BEFORE_START);
            refuses(at(STARTS, ENDS, 100_001), PlanRefusal.CAPACITY_INVALID);
        }

        private void refuses(MeetupPlan plan, PlanRefusal refusal) {
            meetup.given(scheduled(60))
                    .when(change(plan))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(refusal));
        }

        @Test
        void refusesMeetupThatHasBegun() {
            meetup.given(scheduled(60))
                    .when(new ChangeMeetup(OTTAWA, plan(80), null, STARTS))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.ALREADY_BEGUN));
        }

        @Test
        void refusesMeetupThatWasCalledOff() {
            meetup.given(scheduled(60), calledOff())
                    .when(change(plan(80)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.ALREADY_CALLED_OFF));
        }
    }

    @Nested
    class CallOff {

        @Test
        void storesReason() {
            meetup.given(scheduled(60), seated("zoe", 1))
                    .when(callOff())
                    .expectEvents(calledOff())
                    .expectResultMessagePayload(new Done(false));
        }

        @Test
        void changesNothingWhenRepeated() {
            meetup.given(scheduled(60), calledOff())
                    .when(new CallOffMeetup(OTTAWA, null, MONDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Done(true));
        }

        @Test
        void refusesMeetupThatHasBegun() {
            meetup.given(scheduled(60))
                    .when(new CallOffMeetup(OTTAWA, null, STARTS))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.ALREADY_BEGUN));
        }

        @Test
        void endsRsvps() {
            meetup.given(scheduled(60), seated("zoe", 1), calledOff())
                    .when(rsvp("remi", 1))
                    .expectNoEvents()
                    .expectResultMessagePayload(new RsvpRefused(RsvpRefusal.ALREADY_CALLED_OFF));
            meetup.given(scheduled(60), seated("zoe", 1), calledOff())
                    .when(rsvp("zoe", 1))
                    .expectNoEvents()
                    .expectResultMessagePayload(new RsvpRefused(RsvpRefusal.ALREADY_CALLED_OFF));
        }

        @Test
        void allowsCancellingWithoutPromotions() {
            meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 1, 1), calledOff())
                    .when(cancel("zoe"))
                    .expectEvents(released("zoe", 1))
                    .expectResultMessagePayload(new Cancelled(false));
        }
    }

    private static MeetupPlan at(Instant startsAt, Instant endsAt, int capacity) {
        var plan = plan(capacity);
        return new MeetupPlan(
                plan.title(), plan.host(), plan.venue(), startsAt, endsAt, plan.zone(), capacity, plan.content());
    }
}
