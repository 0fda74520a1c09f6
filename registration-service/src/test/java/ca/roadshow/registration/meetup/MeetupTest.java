package ca.roadshow.registration.meetup;

import static ca.roadshow.registration.meetup.MeetupFixture.ENDS;
import static ca.roadshow.registration.meetup.MeetupFixture.MONDAY;
import static ca.roadshow.registration.meetup.MeetupFixture.OTTAWA;
import static ca.roadshow.registration.meetup.MeetupFixture.STARTS;
import static ca.roadshow.registration.meetup.MeetupFixture.TUESDAY;
import static ca.roadshow.registration.meetup.MeetupFixture.again;
import static ca.roadshow.registration.meetup.MeetupFixture.cancel;
import static ca.roadshow.registration.meetup.MeetupFixture.contact;
import static ca.roadshow.registration.meetup.MeetupFixture.id;
import static ca.roadshow.registration.meetup.MeetupFixture.left;
import static ca.roadshow.registration.meetup.MeetupFixture.promoted;
import static ca.roadshow.registration.meetup.MeetupFixture.released;
import static ca.roadshow.registration.meetup.MeetupFixture.rsvp;
import static ca.roadshow.registration.meetup.MeetupFixture.schedule;
import static ca.roadshow.registration.meetup.MeetupFixture.scheduled;
import static ca.roadshow.registration.meetup.MeetupFixture.seated;
import static ca.roadshow.registration.meetup.MeetupFixture.waiting;
import static ca.roadshow.registration.meetup.seats.RsvpStatus.CANCELLED;
import static ca.roadshow.registration.meetup.seats.RsvpStatus.CONFIRMED;
import static ca.roadshow.registration.meetup.seats.RsvpStatus.WAITLISTED;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.RequestFingerprint.Likeness;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupAnswer.Cancelled;
import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.Placed;
import ca.roadshow.registration.meetup.MeetupAnswer.PlanRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupCommand.RecordPastMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupEvent.RsvpRepeated;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.seats.Party;
import ca.roadshow.registration.meetup.seats.RsvpStanding;
import ca.roadshow.registration.roadshow.Season;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeetupTest {

    private final FixtureConfiguration<Meetup> meetup = new AggregateTestFixture<>(Meetup.class);

    @Nested
    class Schedule {

        @Test
        void announcesMeetup() {
            meetup.givenNoPriorActivity()
                    .when(schedule(60))
                    .expectEvents(scheduled(60))
                    .expectResultMessagePayload(new Done(false));
        }

        @Test
        void changesNothingWhenRepeated() {
            meetup.given(scheduled(60)).when(schedule(70)).expectNoEvents().expectResultMessagePayload(new Done(true));
        }

        @Test
        void refusesStartInThePast() {
            refuses(MONDAY.minusSeconds(1), ENDS, 60, PlanRefusal.STARTS_IN_THE_PAST);
        }

        @Test
        void refusesEndBeforeStart() {
            refuses(STARTS, STARTS, 60, PlanRefusal.ENDS_BEFORE_START);
        }

        @Test
        void refusesCapacityOutOfRange() {
            refuses(STARTS, ENDS, 0, PlanRefusal.CAPACITY_INVALID);
            refuses(STARTS, ENDS, 100_001, PlanRefusal.CAPACITY_INVALID);
        }

        private void refuses(Instant startsAt, Instant endsAt, int capacity, PlanRefusal refusal) {
            var good = schedule(capacity);
            var bad = new ScheduleMeetup(
                    good.meetupId(),
                    good.slug(),
                    good.kind(),
                    good.title(),
                    null,
                    null,
                    null,
                    null,
                    startsAt,
                    endsAt,
                    good.zone(),
                    capacity,
                    good.content(),
                    good.at());
            meetup.givenNoPriorActivity()
                    .when(bad)
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(refusal));
        }
    }

    @Nested
    class RecordPast {

        private final RecordPastMeetup command = new RecordPastMeetup(
                OTTAWA,
                new Slug("2018-q2-ottawa"),
                Kind.MEETUP,
                Bilingual.both("Ottawa, spring 2018", "Ottawa, printemps 2018"),
                null,
                null,
                "Shopify",
                null,
                new Season("2018-Q2"),
                ZoneId.of("America/Toronto"),
                null,
                MeetupContent.of(Bilingual.both("An evening", "Une soirée"), List.of()));

        @Test
        void recordsMeetupWithoutDay() {
            meetup.givenNoPriorActivity().when(command).expectEvents(MeetupFacts.recorded(command));
        }

        @Test
        void changesNothingWhenRepeated() {
            meetup.given(MeetupFacts.recorded(command)).when(command).expectNoEvents();
        }

        @Test
        void refusesRsvps() {
            meetup.given(MeetupFacts.recorded(command))
                    .when(rsvp("zoe", 1))
                    .expectNoEvents()
                    .expectResultMessagePayload(new RsvpRefused(RsvpRefusal.REGISTRATION_CLOSED));
        }
    }

    @Nested
    class Rsvp {

        @Test
        void confirmsFreeSeat() {
            meetup.given(scheduled(2), seated("zoe", 1))
                    .when(rsvp("remi", 1))
                    .expectEvents(seated("remi", 1))
                    .expectResultMessagePayload(Placed.first("rsvp-remi", CONFIRMED, null));
        }

        @Test
        void waitlistsAttendeeWhenFull() {
            meetup.given(scheduled(1), seated("zoe", 1))
                    .when(rsvp("remi", 1))
                    .expectEvents(waiting("remi", 1, 1))
                    .expectResultMessagePayload(Placed.first("rsvp-remi", WAITLISTED, 1));
        }

        /** Replicas have different clocks. The order in line is the order in which the meetup decides. */
        @Test
        void ordersLineByDecisionNotByClock() {
            meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 1, 1))
                    .when(rsvp("noe", 1, MONDAY.minusSeconds(60), null))
                    .expectResultMessagePayload(Placed.first("rsvp-noe", WAITLISTED, 2));
            meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 1, 1))
                    .andGivenCommands(rsvp("noe", 1, MONDAY.minusSeconds(60), null))
                    .when(cancel("zoe"))
                    .expectEvents(released("zoe", 1), promoted("remi", 1));
        }

        @Test
        void waitlistsPartyLargerThanFreeSeats() {
            meetup.given(scheduled(3), seated("zoe", 2)).when(rsvp("remi", 2)).expectEvents(waiting("remi", 2, 1));
        }

        @Test
        void seatsNewcomerWhenNoWaitingPartyFits() {
            meetup.given(scheduled(3), seated("zoe", 2), waiting("remi", 2, 1))
                    .when(rsvp("lea", 1))
                    .expectEvents(seated("lea", 1));
        }

        @Test
        void returnsExistingRsvpForSameAddress() {
            meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 1, 1))
                    .when(again("remi", MONDAY, null))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Placed("rsvp-remi", WAITLISTED, 1, true, Likeness.OTHER, 1));
        }

        @Test
        void returnsFirstResultWhenTransactionIsRetried() {
            meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 1, 1))
                    .when(rsvp("remi", 1, TUESDAY, null))
                    .expectNoEvents()
                    .expectResultMessagePayload(Placed.first("rsvp-remi", WAITLISTED, 1));
        }

        @Test
        void recognizesSameRequestByKey() {
            var zoe = contact("zoe");
            meetup.given(
                            scheduled(1),
                            new SeatConfirmed(OTTAWA.value(), "rsvp-zoe", "addr-zoe", zoe, 1, "key-1.body-1", MONDAY))
                    .when(again("zoe", MONDAY, "key-1.body-1"))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Placed("rsvp-zoe", CONFIRMED, null, true, Likeness.SAME, 1));
        }

        @Test
        void changesNothingWhenKeyIsReused() {
            var zoe = contact("zoe");
            meetup.given(
                            scheduled(3),
                            new SeatConfirmed(OTTAWA.value(), "rsvp-zoe", "addr-zoe", zoe, 1, "key-1.body-1", MONDAY))
                    .when(again("zoe", TUESDAY, "key-1.body-3"))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Placed("rsvp-zoe", CONFIRMED, null, true, Likeness.KEY_REUSED, 1));
        }

        @Test
        void mailsLinkAgainForLaterRepeat() {
            meetup.given(scheduled(1), seated("zoe", 1))
                    .when(again("zoe", TUESDAY, null))
                    .expectEvents(new RsvpRepeated(OTTAWA.value(), "rsvp-zoe", "addr-zoe", 1, TUESDAY))
                    .expectResultMessagePayload(new Placed("rsvp-zoe", CONFIRMED, null, true, Likeness.OTHER, 1));
        }

        @Test
        void limitsRepeatedLinks() {
            meetup.given(
                            scheduled(1),
                            seated("zoe", 1),
                            new RsvpRepeated(OTTAWA.value(), "rsvp-zoe", "addr-zoe", 1, TUESDAY))
                    .when(again("zoe", TUESDAY.plus(Meetup.LINK_AGAIN_AFTER).minusMillis(1), null))
                    .expectNoEvents();
            meetup.given(
                            scheduled(1),
                            seated("zoe", 1),
                            new RsvpRepeated(OTTAWA.value(), "rsvp-zoe", "addr-zoe", 1, TUESDAY))
                    .when(again("zoe", TUESDAY.plus(Meetup.LINK_AGAIN_AFTER), null))
                    .expectEvents(new RsvpRepeated(
                            OTTAWA.value(), "rsvp-zoe", "addr-zoe", 2, TUESDAY.plus(Meetup.LINK_AGAIN_AFTER)));
        }

        @Test
        void refusesRsvpsFromTheStart() {
            meetup.given(scheduled(1))
                    .when(rsvp("zoe", 1, STARTS.minusMillis(1), null))
                    .expectSuccessfulHandlerExecution();
            meetup.given(scheduled(1))
                    .when(rsvp("zoe", 1, STARTS, null))
                    .expectNoEvents()
                    .expectResultMessagePayload(new RsvpRefused(RsvpRefusal.REGISTRATION_CLOSED));
        }

        @Test
        void refusesPartyLargerThanCapacity() {
            meetup.given(scheduled(2))
                    .when(rsvp("zoe", 3))
                    .expectNoEvents()
                    .expectResultMessagePayload(new RsvpRefused(RsvpRefusal.PARTY_LARGER_THAN_CAPACITY));
        }

        @Test
        void failsForUnknownMeetup() {
            meetup.givenNoPriorActivity().when(rsvp("zoe", 1)).expectException(AggregateNotFoundException.class);
        }

        @Test
        void seatsPersonAgainAfterCancelling() {
            meetup.given(scheduled(1), seated("zoe", 1), released("zoe", 1))
                    .when(rsvp("zoe", 1))
                    .expectEvents(seated("zoe", 1));
        }
    }

    @Nested
    class Cancel {

        @Test
        void releasesSeat() {
            meetup.given(scheduled(1), seated("zoe", 1))
                    .when(cancel("zoe"))
                    .expectEvents(released("zoe", 1))
                    .expectResultMessagePayload(new Cancelled(false));
        }

        @Test
        void promotesFirstInLineWhenSeatIsReleased() {
            meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 1, 1), waiting("lea", 1, 2))
                    .when(cancel("zoe"))
                    .expectEvents(released("zoe", 1), promoted("remi", 1));
        }

        @Test
        void promotesAllPartiesThatFit() {
            meetup.given(scheduled(3), seated("zoe", 3), waiting("remi", 1, 1), waiting("lea", 2, 2))
                    .when(cancel("zoe"))
                    .expectEvents(released("zoe", 3), promoted("remi", 1), promoted("lea", 2));
        }

        @Test
        void promotesFirstPartyThatFits() {
            meetup.given(scheduled(2), seated("zoe", 1), seated("noe", 1), waiting("remi", 2, 1), waiting("lea", 1, 2))
                    .when(cancel("zoe"))
                    .expectEvents(released("zoe", 1), promoted("lea", 1));
        }

        @Test
        void promotesNextPartyWhenFirstInLineLeaves() {
            meetup.given(scheduled(2), seated("zoe", 1), waiting("remi", 2, 1), waiting("lea", 1, 2))
                    .when(cancel("remi"))
                    .expectEvents(left("remi", 2), promoted("lea", 1));
        }

        @Test
        void promotesNobodyFromTheStart() {
            meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 1, 1))
                    .when(new MeetupCommand.CancelRsvp(OTTAWA, id("zoe"), STARTS))
                    .expectEvents(new MeetupEvent.SeatReleased(OTTAWA.value(), "rsvp-zoe", "addr-zoe", 1, STARTS));
        }

        @Test
        void changesNothingWhenRepeated() {
            meetup.given(scheduled(1), seated("zoe", 1), released("zoe", 1))
                    .when(cancel("zoe"))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Cancelled(true));
        }

        @Test
        void refusesUnknownRsvp() {
            meetup.given(scheduled(1))
                    .when(cancel("zoe"))
                    .expectNoEvents()
                    .expectResultMessagePayload(new RsvpRefused(RsvpRefusal.RSVP_UNKNOWN));
        }
    }

    @Nested
    class LookUp {

        @Test
        void readsStatusOfEveryRsvp() {
            standsAs("zoe", new RsvpStanding.Known(CONFIRMED, 1, null));
            standsAs("remi", new RsvpStanding.Known(WAITLISTED, 2, 1));
            standsAs("lea", new RsvpStanding.Known(WAITLISTED, 1, 2));
            standsAs("noe", new RsvpStanding.Known(CANCELLED, 0, null));
            standsAs("max", new RsvpStanding.Unknown());
        }

        private void standsAs(String who, RsvpStanding standing) {
            var events = List.of(
                    scheduled(1),
                    seated("noe", 1),
                    released("noe", 1),
                    seated("zoe", 1),
                    waiting("remi", 2, 1),
                    waiting("lea", 1, 2));
            assertThat(FindStanding.after(events, id(who))).isEqualTo(standing);
        }
    }

    @Nested
    class Snapshot {

        @Test
        void containsEverythingThatDecisionsNeed() {
            var parties = List.of(
                    new Party("rsvp-zoe", "addr-zoe", 2, true, null, MONDAY, 0),
                    new Party("rsvp-remi", "addr-remi", 1, false, null, MONDAY, 0),
                    new Party("rsvp-lea", "addr-lea", 1, false, null, MONDAY, 0));
            var planning = new Planning(MeetupStatus.PUBLISHED, null, MeetupFixture.plan(2));
            meetup.given(new MeetupState(
                            OTTAWA.value(), STARTS, 2, parties, List.of("rsvp-max"), planning, null, null, null, null))
                    .when(cancel("zoe"))
                    .expectEvents(released("zoe", 2), promoted("remi", 1), promoted("lea", 1));
        }
    }
}
