package ca.roadshow.registration.meetup;

import static ca.roadshow.registration.meetup.MeetupFixture.MONDAY;
import static ca.roadshow.registration.meetup.MeetupFixture.OTTAWA;
import static ca.roadshow.registration.meetup.MeetupFixture.STARTS;
import static ca.roadshow.registration.meetup.MeetupFixture.TUESDAY;
import static ca.roadshow.registration.meetup.MeetupFixture.again;
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
import static ca.roadshow.registration.meetup.MeetupFixture.scheduled;
import static ca.roadshow.registration.meetup.MeetupFixture.seated;
import static ca.roadshow.registration.meetup.MeetupFixture.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.RequestFingerprint.Likeness;
import ca.roadshow.registration.meetup.MeetupAnswer.NotOpen;
import ca.roadshow.registration.meetup.MeetupAnswer.Placed;
import ca.roadshow.registration.meetup.MeetupAnswer.PlanRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.PublishMeetup;
import ca.roadshow.registration.meetup.MeetupEvent.RegistrationWindowSet;
import ca.roadshow.registration.meetup.MeetupEvent.RsvpRepeated;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Registration is open for six hours on Monday. */
class RegistrationWindowTest {

    private static final Instant OPENS = MONDAY.plus(Duration.ofHours(3));
    private static final Instant CLOSES = MONDAY.plus(Duration.ofHours(9));
    private static final RegistrationWindow WINDOW = new RegistrationWindow(OPENS, CLOSES);
    private static final RegistrationWindowSet SET = set(OPENS, CLOSES);
    private static final MeetupPlan PLAN = plan(60).with(WINDOW);

    private final FixtureConfiguration<Meetup> meetup = new AggregateTestFixture<>(Meetup.class);

    @Nested
    class Planned {

        @Test
        void isDraftedRevisedAndPublishedWithTheMeetup() {
            var drafted = PlanFacts.drafted(drafting(PLAN));
            var scheduled = PlanFacts.published(drafted, PLAN);
            assertThat(MeetupPlan.of(drafted)).isEqualTo(PLAN);
            assertThat(MeetupPlan.of(scheduled)).isEqualTo(PLAN);
            meetup.givenNoPriorActivity().when(drafting(PLAN)).expectEvents(drafted);
            meetup.given(drafted(60)).when(revise(PLAN)).expectEvents(PlanFacts.revised(revise(PLAN)));
            meetup.given(drafted).when(new PublishMeetup(OTTAWA, MONDAY)).expectEvents(scheduled);
            meetup.given(drafted(60), PlanFacts.revised(revise(PLAN)))
                    .when(new PublishMeetup(OTTAWA, MONDAY))
                    .expectEvents(scheduled);
        }

        /** Before revision 2, the window was an event of its own. */
        @Test
        void isReadFromEarlierHistories() {
            var scheduled = PlanFacts.published(drafted(60), PLAN);
            meetup.given(drafted(60), SET)
                    .when(new PublishMeetup(OTTAWA, MONDAY))
                    .expectEvents(scheduled);
            meetup.given(drafted(60), SET, scheduled(60), SET)
                    .when(change(PLAN))
                    .expectNoEvents();
        }

        @Test
        void isRemovedByRevisionWithoutWindow() {
            meetup.given(drafted(60), SET, PlanFacts.revised(revise(plan(60))))
                    .when(new PublishMeetup(OTTAWA, MONDAY))
                    .expectEvents(scheduled(60));
        }

        @Test
        void changesIndependently() {
            meetup.given(scheduled(60)).when(change(PLAN)).expectEvents(SET);
            meetup.given(scheduled(60), SET).when(change(PLAN)).expectNoEvents();
            meetup.given(scheduled(60), SET).when(change(plan(60))).expectEvents(set(null, null));
        }

        @Test
        void changesTogetherWithOtherParts() {
            var both = plan(80).with(WINDOW);
            meetup.given(scheduled(60)).when(change(both)).expectEvents(edited(both));
            meetup.given(scheduled(60), edited(both)).when(change(both)).expectNoEvents();
            meetup.given(scheduled(60), edited(both)).when(change(plan(60))).expectEvents(edited(plan(60)));
        }

        @Test
        void refusesVersionFromBeforeTheWindow() {
            assertThat(PLAN.version()).isNotEqualTo(plan(60).version());
            meetup.given(scheduled(60), SET)
                    .when(new MeetupCommand.ChangeMeetup(OTTAWA, plan(80), plan(60).version(), MONDAY))
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.CHANGED_MEANWHILE));
        }

        @Test
        void refusesInvalidWindow() {
            refuses(new RegistrationWindow(CLOSES, CLOSES), PlanRefusal.OPENS_AFTER_CLOSE);
            refuses(new RegistrationWindow(STARTS, null), PlanRefusal.OPENS_AFTER_CLOSE);
            refuses(new RegistrationWindow(null, STARTS.plusMillis(1)), PlanRefusal.CLOSES_AFTER_START);
            meetup.given(scheduled(60))
                    .when(change(plan(60).with(new RegistrationWindow(null, STARTS))))
                    .expectEvents(set(null, STARTS));
        }

        private void refuses(RegistrationWindow window, PlanRefusal refusal) {
            meetup.givenNoPriorActivity()
                    .when(drafting(plan(60).with(window)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(refusal));
            meetup.given(scheduled(60))
                    .when(change(plan(60).with(window)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(refusal));
        }

        @Test
        void isReadByPlanHistory() {
            assertThat(PlanHistory.latest(List.of(drafted(60), SET, scheduled(60), SET)))
                    .isEqualTo(PLAN);
        }
    }

    @Nested
    class Asked {

        @Test
        void isOpenFromItsFirstInstantToItsLast() {
            at(OPENS.minusMillis(1)).expectNoEvents().expectResultMessagePayload(new NotOpen(OPENS));
            at(OPENS).expectEvents(seatedAt("zoe", OPENS));
            at(CLOSES.minusMillis(1)).expectEvents(seatedAt("zoe", CLOSES.minusMillis(1)));
            at(CLOSES).expectNoEvents().expectResultMessagePayload(new RsvpRefused(RsvpRefusal.REGISTRATION_CLOSED));
        }

        private ResultValidator<Meetup> at(Instant instant) {
            return meetup.given(scheduled(60), SET).when(rsvp("zoe", 1, instant, null));
        }

        @Test
        void allowsRepeatsAndCancellationsAfterClosing() {
            meetup.given(scheduled(60), SET, seated("zoe", 1))
                    .when(again("zoe", TUESDAY, null))
                    .expectEvents(new RsvpRepeated(OTTAWA.value(), "rsvp-zoe", "addr-zoe", 1, TUESDAY));
            meetup.given(scheduled(60), SET, seated("zoe", 1))
                    .when(cancel("zoe"))
                    .expectEvents(released("zoe", 1));
        }

        @Test
        void givesSeatsToTheLineAfterClosing() {
            meetup.given(scheduled(1), SET, seated("zoe", 1), waiting("remi", 1, 1))
                    .when(cancel("zoe"))
                    .expectEvents(released("zoe", 1), promoted("remi", 1));
        }
    }

    /** Two replicas, whose clocks differ by a minute, accept requests for the same meetup. */
    @Nested
    class ClocksThatDiffer {

        @Test
        void decidesByTimeOfRequest() {
            meetup.given(scheduled(60), SET)
                    .andGivenCommands(rsvp("zoe", 1, CLOSES.plusSeconds(30), null))
                    .when(rsvp("remi", 1, CLOSES.minusSeconds(30), null))
                    .expectEvents(seatedAt("remi", CLOSES.minusSeconds(30)));
        }

        @Test
        void seatsInOrderOfDecision() {
            meetup.given(scheduled(1), SET)
                    .andGivenCommands(rsvp("zoe", 1, OPENS.plusSeconds(60), null))
                    .when(rsvp("remi", 1, OPENS, null))
                    .expectEvents(new MeetupEvent.PartyWaitlisted(
                            OTTAWA.value(), "rsvp-remi", "addr-remi", MeetupFixture.contact("remi"), 1, 1, null, OPENS))
                    .expectResultMessagePayload(Placed.first("rsvp-remi", RsvpStatus.WAITLISTED, 1));
        }

        @Test
        void waitlistsInOrderOfDecision() {
            meetup.given(scheduled(1), SET, seated("zoe", 1))
                    .andGivenCommands(
                            rsvp("remi", 1, OPENS.plusSeconds(60), null), rsvp("lea", 1, OPENS.plusSeconds(1), null))
                    .when(cancel("zoe"))
                    .expectEvents(released("zoe", 1), promoted("remi", 1));
        }

        @Test
        void mailsLinkOnceWhenTimeGoesBackwards() {
            meetup.given(scheduled(1), SET)
                    .andGivenCommands(rsvp("zoe", 1, OPENS.plusSeconds(60), null))
                    .when(again("zoe", OPENS, null))
                    .expectNoEvents()
                    .expectResultMessagePayload(
                            new Placed("rsvp-zoe", RsvpStatus.CONFIRMED, null, true, Likeness.OTHER, 1));
        }
    }

    private static DraftMeetup drafting(MeetupPlan plan) {
        var good = draft(60);
        return new DraftMeetup(OTTAWA, good.slug(), Kind.MEETUP, good.communityId(), plan, "key", MONDAY);
    }

    private static RegistrationWindowSet set(@Nullable Instant opensAt, @Nullable Instant closesAt) {
        return new RegistrationWindowSet(OTTAWA.value(), opensAt, closesAt);
    }

    private static SeatConfirmed seatedAt(String who, Instant at) {
        return new SeatConfirmed(OTTAWA.value(), "rsvp-" + who, "addr-" + who, MeetupFixture.contact(who), 1, null, at);
    }
}
