package ca.roadshow.registration.meetup;

import static ca.roadshow.registration.meetup.MeetupFixture.MONDAY;
import static ca.roadshow.registration.meetup.MeetupFixture.OTTAWA;
import static ca.roadshow.registration.meetup.MeetupFixture.STARTS;
import static ca.roadshow.registration.meetup.MeetupFixture.callOff;
import static ca.roadshow.registration.meetup.MeetupFixture.calledOff;
import static ca.roadshow.registration.meetup.MeetupFixture.id;
import static ca.roadshow.registration.meetup.MeetupFixture.plan;
import static ca.roadshow.registration.meetup.MeetupFixture.rsvp;
import static ca.roadshow.registration.meetup.MeetupFixture.scheduled;
import static ca.roadshow.registration.meetup.MeetupFixture.seated;
import static ca.roadshow.registration.meetup.MeetupFixture.seats;
import static ca.roadshow.registration.meetup.MeetupFixture.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.registration.meetup.MeetupAnswer.OfferSettled;
import ca.roadshow.registration.meetup.MeetupAnswer.Placed;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeParty;
import ca.roadshow.registration.meetup.MeetupCommand.LapseOffer;
import ca.roadshow.registration.meetup.MeetupCommand.RejoinLine;
import ca.roadshow.registration.meetup.MeetupCommand.TakeOffer;
import ca.roadshow.registration.meetup.MeetupEvent.LineLeft;
import ca.roadshow.registration.meetup.MeetupEvent.LineRejoined;
import ca.roadshow.registration.meetup.MeetupEvent.OfferEnded;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import ca.roadshow.registration.meetup.MeetupEvent.SeatOffered;
import ca.roadshow.registration.meetup.MeetupEvent.SeatReleased;
import ca.roadshow.registration.meetup.seats.OfferOutcome;
import ca.roadshow.registration.meetup.seats.Offers;
import ca.roadshow.registration.meetup.seats.Party;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpStanding;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** On the last day before the start, free seats are offered before they are given. */
class OffersTest {

    private static final Asking ASKING = new Asking(Duration.ofHours(24), Duration.ofHours(2));
    private static final Instant THAT_MORNING = STARTS.minus(Duration.ofHours(8));
    private static final Instant NOON = THAT_MORNING.plus(Duration.ofHours(2));

    /** Rémi has an offer until noon; Léa is behind him. */
    private static final List<Object> ASKED = List.of(
            scheduled(1),
            seated("zoe", 1),
            waiting("remi", 1, 1),
            waiting("lea", 1, 2),
            released("zoe", THAT_MORNING),
            offered("remi", 1, NOON, THAT_MORNING));

    private final FixtureConfiguration<Meetup> meetup = new AggregateTestFixture<>(Meetup.class);

    @Nested
    class Asked {

        @Test
        void offersToFirstPartyThatFits() {
            meetup.given(scheduled(2), seated("zoe", 1), seated("max", 1), waiting("remi", 2, 1), waiting("lea", 1, 2))
                    .when(cancel("zoe", THAT_MORNING))
                    .expectEvents(released("zoe", THAT_MORNING), offered("lea", 1, NOON, THAT_MORNING));
        }

        @Test
        void offersToAllPartiesThatFit() {
            meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 1, 1), waiting("lea", 2, 2))
                    .when(new ChangeMeetup(OTTAWA, plan(4), null, ASKING, THAT_MORNING))
                    .expectEvents(
                            seats(4), offered("remi", 1, NOON, THAT_MORNING), offered("lea", 2, NOON, THAT_MORNING));
        }

        @Test
        void offersCountAsPassesOfEarlierParties() {
            meetup.given(
                            scheduled(9),
                            seated("zoe", 4),
                            seated("max", 5),
                            waiting("remi", 5, 1),
                            waiting("a", 1, 2),
                            waiting("b", 1, 3),
                            waiting("c", 1, 4),
                            waiting("d", 1, 5))
                    .when(cancel("zoe", THAT_MORNING))
                    .expectEvents(
                            new SeatReleased(OTTAWA.value(), "rsvp-zoe", "addr-zoe", 4, THAT_MORNING),
                            offered("a", 1, NOON, THAT_MORNING),
                            offered("b", 1, NOON, THAT_MORNING),
                            offered("c", 1, NOON, THAT_MORNING),
                            held("remi", 5));
        }

        @Test
        void offersToNextPartyWhenOneDeclines() {
            threeAsked()
                    .when(cancel("b", THAT_MORNING))
                    .expectEvents(
                            ended("b", 1, OfferOutcome.DECLINED, THAT_MORNING),
                            new LineLeft(OTTAWA.value(), "rsvp-b", "addr-b", 1, THAT_MORNING),
                            offered("d", 1, NOON, THAT_MORNING));
        }

        @Test
        void offersToNobodyElseAfterAcceptances() {
            threeAsked()
                    .andGivenCommands(yesOf("a"), yesOf("b"), yesOf("c"))
                    .when(rsvp("noe", 1, THAT_MORNING, null))
                    .expectResultMessagePayload(Placed.first("rsvp-noe", RsvpStatus.WAITLISTED, 3));
        }

        private TestExecutor<Meetup> threeAsked() {
            return meetup.given(
                    scheduled(9),
                    seated("max", 5),
                    waiting("remi", 5, 1),
                    waiting("a", 1, 2),
                    waiting("b", 1, 3),
                    waiting("c", 1, 4),
                    waiting("d", 1, 5),
                    offered("a", 1, NOON, THAT_MORNING),
                    offered("b", 1, NOON, THAT_MORNING),
                    offered("c", 1, NOON, THAT_MORNING),
                    held("remi", 5));
        }

        private static MeetupEvent.SeatsHeld held(String who, int people) {
            return new MeetupEvent.SeatsHeld(OTTAWA.value(), "rsvp-" + who, "addr-" + who, people, THAT_MORNING);
        }

        private static TakeOffer yesOf(String who) {
            return new TakeOffer(OTTAWA, id(who), ASKING, THAT_MORNING);
        }

        @Test
        void makesNoOffersBeforeTheLastDayOrWhenDisabled() {
            var eve = STARTS.minus(Duration.ofHours(24));
            full().when(cancel("zoe", eve.minusMillis(1)))
                    .expectEvents(released("zoe", eve.minusMillis(1)), promoted("remi", eve.minusMillis(1)));
            full().when(cancel("zoe", eve))
                    .expectEvents(released("zoe", eve), offered("remi", 1, eve.plus(ASKING.patience()), eve));
            full().when(new CancelRsvp(OTTAWA, id("zoe"), Asking.NEVER, THAT_MORNING))
                    .expectEvents(released("zoe", THAT_MORNING), promoted("remi", THAT_MORNING));
        }

        @Test
        void endsOffersAtTheStart() {
            var late = STARTS.minus(Duration.ofMinutes(20));
            full().when(cancel("zoe", late)).expectEvents(released("zoe", late), offered("remi", 1, STARTS, late));
            full().when(cancel("zoe", STARTS)).expectEvents(released("zoe", STARTS));
        }

        @Test
        void requiresPatience() {
            assertThatThrownBy(() -> new Asking(Duration.ofHours(24), Duration.ZERO))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(Asking.NEVER.deadline(THAT_MORNING, STARTS)).isEmpty();
        }

        private TestExecutor<Meetup> full() {
            return meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 1, 1));
        }
    }

    @Nested
    class Held {

        @Test
        void offeredSeatsAreNotFree() {
            asked().when(rsvp("noe", 1, THAT_MORNING, null))
                    .expectEvents(new MeetupEvent.PartyWaitlisted(
                            OTTAWA.value(),
                            "rsvp-noe",
                            "addr-noe",
                            MeetupFixture.contact("noe"),
                            1,
                            3,
                            null,
                            THAT_MORNING));
        }

        @Test
        void offersSurviveLowerCapacity() {
            meetup.given(
                            scheduled(2),
                            seated("zoe", 1),
                            waiting("remi", 1, 1),
                            offered("remi", 1, NOON, THAT_MORNING),
                            seats(1))
                    .when(new TakeOffer(OTTAWA, id("remi"), ASKING, THAT_MORNING))
                    .expectEvents(
                            ended("remi", 1, OfferOutcome.ACCEPTED, THAT_MORNING), promoted("remi", THAT_MORNING));
        }

        @Test
        void refusesPartyChangeDuringOffer() {
            asked().when(new ChangeParty(OTTAWA, id("remi"), new PartySize(2), ASKING, THAT_MORNING))
                    .expectNoEvents()
                    .expectResultMessagePayload(new RsvpRefused(RsvpRefusal.ANSWER_FIRST));
        }

        @Test
        void keepsPlaceDuringOffer() {
            assertThat(FindStanding.after(ASKED, id("remi")))
                    .isEqualTo(new RsvpStanding.Known(RsvpStatus.OFFERED, 1, 1));
            assertThat(FindStanding.after(ASKED, id("lea")))
                    .isEqualTo(new RsvpStanding.Known(RsvpStatus.WAITLISTED, 1, 2));
        }
    }

    @Nested
    class Answered {

        @Test
        void acceptanceGivesSeatOnce() {
            asked().when(yes(NOON.minusMillis(1)))
                    .expectEvents(
                            ended("remi", 1, OfferOutcome.ACCEPTED, NOON.minusMillis(1)),
                            promoted("remi", NOON.minusMillis(1)))
                    .expectResultMessagePayload(new OfferSettled(RsvpStatus.CONFIRMED, false));
            asked().andGivenCommands(yes(THAT_MORNING))
                    .when(yes(THAT_MORNING))
                    .expectNoEvents()
                    .expectResultMessagePayload(new OfferSettled(RsvpStatus.CONFIRMED, true));
        }

        @Test
        void refusesAcceptanceFromDeadline() {
            refuses(asked().when(yes(NOON)), RsvpRefusal.NO_OFFER);
            refuses(
                    asked().andGiven(ended("remi", 1, OfferOutcome.LAPSED, NOON))
                            .when(yes(THAT_MORNING)),
                    RsvpRefusal.NO_OFFER);
            refuses(asked().andGiven(calledOff()).when(yes(THAT_MORNING)), RsvpRefusal.NO_OFFER);
        }

        @Test
        void refusesAcceptanceWithoutOffer() {
            refuses(asked().when(new TakeOffer(OTTAWA, id("lea"), ASKING, THAT_MORNING)), RsvpRefusal.NO_OFFER);
            refuses(asked().when(new TakeOffer(OTTAWA, id("noe"), ASKING, THAT_MORNING)), RsvpRefusal.RSVP_UNKNOWN);
            refuses(asked().when(new TakeOffer(OTTAWA, id("zoe"), ASKING, THAT_MORNING)), RsvpRefusal.RSVP_CANCELLED);
        }

        @Test
        void cancellationOffersToNextParty() {
            asked().when(cancel("remi", THAT_MORNING))
                    .expectEvents(
                            ended("remi", 1, OfferOutcome.DECLINED, THAT_MORNING),
                            new LineLeft(OTTAWA.value(), "rsvp-remi", "addr-remi", 1, THAT_MORNING),
                            offered("lea", 1, NOON, THAT_MORNING));
        }

        private void refuses(ResultValidator<Meetup> result, RsvpRefusal refusal) {
            result.expectNoEvents().expectResultMessagePayload(new RsvpRefused(refusal));
        }
    }

    @Nested
    class Unanswered {

        @Test
        void offersToNextPartyAfterDeadline() {
            asked().when(lapse(NOON))
                    .expectEvents(
                            ended("remi", 1, OfferOutcome.LAPSED, NOON),
                            offered("lea", 1, NOON.plus(ASKING.patience()), NOON));
        }

        @Test
        void lapsesOnceAtDeadlineOfCurrentOffer() {
            asked().when(lapse(NOON.minusMillis(1))).expectNoEvents();
            asked().andGivenCommands(lapse(NOON)).when(lapse(NOON)).expectNoEvents();
            asked().andGivenCommands(yes(THAT_MORNING)).when(lapse(NOON)).expectNoEvents();
            asked().andGiven(
                            ended("remi", 1, OfferOutcome.LAPSED, NOON),
                            rejoined("remi", 1, NOON),
                            offered("remi", 1, STARTS, NOON))
                    .when(lapse(NOON))
                    .expectNoEvents();
        }

        @Test
        void makesNoOffersAfterStartOrCallingOff() {
            asked().when(lapse(STARTS)).expectEvents(ended("remi", 1, OfferOutcome.LAPSED, STARTS));
            asked().andGivenCommands(callOff())
                    .when(lapse(NOON))
                    .expectEvents(ended("remi", 1, OfferOutcome.LAPSED, NOON));
        }

        @Test
        void keepsPlaceWithoutFurtherOffers() {
            meetup.given(
                            scheduled(1),
                            waiting("remi", 1, 1),
                            offered("remi", 1, NOON, THAT_MORNING),
                            ended("remi", 1, OfferOutcome.LAPSED, NOON))
                    .when(rsvp("noe", 1, NOON, null))
                    .expectEvents(new SeatConfirmed(
                            OTTAWA.value(), "rsvp-noe", "addr-noe", MeetupFixture.contact("noe"), 1, null, NOON));
            var lapsed = new ArrayList<>(ASKED);
            lapsed.add(ended("remi", 1, OfferOutcome.LAPSED, NOON));
            assertThat(FindStanding.after(lapsed, id("remi")))
                    .isEqualTo(new RsvpStanding.Known(RsvpStatus.WAITLISTED, 1, 1));
        }

        @Test
        void getsOffersAgainOnRequest() {
            asked().andGivenCommands(lapse(NOON), cancel("lea", NOON))
                    .when(new RejoinLine(OTTAWA, id("remi"), ASKING, NOON))
                    .expectEvents(rejoined("remi", 1, NOON), offered("remi", 1, NOON.plus(ASKING.patience()), NOON))
                    .expectResultMessagePayload(new OfferSettled(RsvpStatus.OFFERED, false));
            asked().andGivenCommands(lapse(NOON))
                    .when(new RejoinLine(OTTAWA, id("remi"), ASKING, NOON))
                    .expectEvents(rejoined("remi", 1, NOON))
                    .expectResultMessagePayload(new OfferSettled(RsvpStatus.WAITLISTED, false));
            asked().when(new RejoinLine(OTTAWA, id("lea"), ASKING, NOON))
                    .expectNoEvents()
                    .expectResultMessagePayload(new OfferSettled(RsvpStatus.WAITLISTED, true));
        }

        @Test
        void partyChangeDoesNotRestoreOffers() {
            asked().andGivenCommands(
                            lapse(NOON),
                            new ChangeParty(OTTAWA, id("remi"), new PartySize(1), ASKING, NOON),
                            cancel("lea", NOON))
                    .when(new ChangeMeetup(OTTAWA, plan(3), null, ASKING, NOON))
                    .expectEvents(seats(3));
        }
    }

    @Test
    void offersArePartOfSnapshot() {
        var parties = List.of(
                new Party("rsvp-zoe", "addr-zoe", 1, true, null, MONDAY, 0),
                new Party("rsvp-max", "addr-max", 1, false, null, MONDAY, 0),
                new Party("rsvp-remi", "addr-remi", 1, false, null, MONDAY, 0),
                new Party("rsvp-lea", "addr-lea", 1, false, null, MONDAY, 0));
        var planning = new Planning(MeetupStatus.PUBLISHED, null, plan(2));
        var offers = new Offers.State(Map.of("rsvp-remi", NOON), List.of("rsvp-max"));
        var state = new MeetupState(OTTAWA.value(), STARTS, 2, parties, List.of(), planning, null, null, offers, null);
        meetup.given(state)
                .when(lapse(NOON))
                .expectEvents(
                        ended("remi", 1, OfferOutcome.LAPSED, NOON),
                        offered("lea", 1, NOON.plus(ASKING.patience()), NOON));
        assertThat(state.seats().offers()).isEqualTo(offers);
        assertThat(state.seats().free()).isZero();
    }

    private TestExecutor<Meetup> asked() {
        return meetup.given(ASKED);
    }

    private static CancelRsvp cancel(String who, Instant at) {
        return new CancelRsvp(OTTAWA, id(who), ASKING, at);
    }

    private static TakeOffer yes(Instant at) {
        return new TakeOffer(OTTAWA, id("remi"), ASKING, at);
    }

    private static LapseOffer lapse(Instant at) {
        return new LapseOffer(OTTAWA, id("remi"), ASKING, at);
    }

    static SeatOffered offered(String who, int people, Instant until, Instant at) {
        return new SeatOffered(OTTAWA.value(), "rsvp-" + who, "addr-" + who, people, until, at);
    }

    static OfferEnded ended(String who, int people, OfferOutcome outcome, Instant at) {
        return new OfferEnded(OTTAWA.value(), "rsvp-" + who, "addr-" + who, people, outcome, at);
    }

    static LineRejoined rejoined(String who, int people, Instant at) {
        return new LineRejoined(OTTAWA.value(), "rsvp-" + who, "addr-" + who, people, at);
    }

    private static PartyPromoted promoted(String who, Instant at) {
        return new PartyPromoted(OTTAWA.value(), "rsvp-" + who, "addr-" + who, 1, at);
    }

    private static SeatReleased released(String who, Instant at) {
        return new SeatReleased(OTTAWA.value(), "rsvp-" + who, "addr-" + who, 1, at);
    }
}
