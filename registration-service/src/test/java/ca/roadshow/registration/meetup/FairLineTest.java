package ca.roadshow.registration.meetup;

import static ca.roadshow.registration.meetup.MeetupFixture.OTTAWA;
import static ca.roadshow.registration.meetup.MeetupFixture.STARTS;
import static ca.roadshow.registration.meetup.MeetupFixture.TUESDAY;
import static ca.roadshow.registration.meetup.MeetupFixture.cancel;
import static ca.roadshow.registration.meetup.MeetupFixture.change;
import static ca.roadshow.registration.meetup.MeetupFixture.held;
import static ca.roadshow.registration.meetup.MeetupFixture.left;
import static ca.roadshow.registration.meetup.MeetupFixture.plan;
import static ca.roadshow.registration.meetup.MeetupFixture.promoted;
import static ca.roadshow.registration.meetup.MeetupFixture.released;
import static ca.roadshow.registration.meetup.MeetupFixture.rsvp;
import static ca.roadshow.registration.meetup.MeetupFixture.scheduled;
import static ca.roadshow.registration.meetup.MeetupFixture.seated;
import static ca.roadshow.registration.meetup.MeetupFixture.seats;
import static ca.roadshow.registration.meetup.MeetupFixture.waiting;

import ca.roadshow.registration.meetup.seats.Party;
import ca.roadshow.registration.meetup.seats.WaitlistPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Léa's party of four waits for a meetup with six seats, while others RSVP and cancel. */
class FairLineTest {

    private final FixtureConfiguration<Meetup> meetup = new AggregateTestFixture<>(Meetup.class);

    @Test
    void passesOverPartyTwiceWithoutAnEvent() {
        meetup.given(fourAfter(seated("max", 1))).when(rsvp("noe", 1)).expectEvents(seated("noe", 1));
    }

    @Test
    void holdsSeatsAfterThreePasses() {
        meetup.given(fourAfter(seated("max", 1), seated("noe", 1)))
                .when(rsvp("ada", 1, TUESDAY, null))
                .expectEvents(
                        new MeetupEvent.SeatConfirmed(
                                OTTAWA.value(), "rsvp-ada", "addr-ada", MeetupFixture.contact("ada"), 1, null, TUESDAY),
                        held("lea", 4));
    }

    @Test
    void seatsNobodyBehindWhileSeatsAreHeld() {
        meetup.given(fourHeld(released("max", 1))).when(rsvp("ida", 1)).expectEvents(waiting("ida", 1, 2));
        meetup.given(fourHeld(released("max", 1), waiting("ida", 1, 2)))
                .when(cancel("noe"))
                .expectEvents(released("noe", 1));
    }

    @Test
    void seatsPartyThenThoseBehindWhenItFits() {
        meetup.given(fourHeld(released("max", 1), waiting("ida", 1, 2), waiting("eve", 2, 3)))
                .when(cancel("zoe"))
                .expectEvents(released("zoe", 3), promoted("lea", 4));
        meetup.given(fourHeld(released("max", 1), waiting("ida", 1, 2), waiting("eve", 2, 3), released("noe", 1)))
                .when(cancel("zoe"))
                .expectEvents(released("zoe", 3), promoted("lea", 4), promoted("ida", 1));
    }

    @Test
    void seatsThoseBehindWhenPartyLeaves() {
        meetup.given(fourHeld(released("max", 1), waiting("ida", 1, 2)))
                .when(cancel("lea"))
                .expectEvents(left("lea", 4), promoted("ida", 1));
    }

    @Test
    void countsPromotionsBehindAsPasses() {
        meetup.given(
                        scheduled(6),
                        seated("zoe", 3),
                        seated("max", 1),
                        seated("noe", 1),
                        seated("ada", 1),
                        waiting("lea", 4, 1),
                        waiting("ida", 1, 2),
                        waiting("eve", 1, 3),
                        waiting("bea", 1, 4),
                        waiting("ugo", 1, 5))
                .when(cancel("zoe"))
                .expectEvents(
                        released("zoe", 3), promoted("ida", 1), promoted("eve", 1), promoted("bea", 1), held("lea", 4));
    }

    @Test
    void holdsNoSeatsForPartyLargerThanMeetup() {
        meetup.given(fourHeld(seats(3), released("zoe", 3))).when(cancel("max")).expectEvents(released("max", 1));
        meetup.given(fourHeld(seats(3), released("zoe", 3), released("max", 1)))
                .when(rsvp("ida", 1))
                .expectEvents(seated("ida", 1));
    }

    @Test
    void holdsSeatsAgainWhenCapacityGrows() {
        meetup.given(fourHeld(seats(3), waiting("ida", 1, 2)))
                .when(change(plan(6)))
                .expectEvents(seats(6));
    }

    @Test
    void newPartyStartsWithoutPasses() {
        meetup.given(fourHeld(waiting("eve", 3, 2), released("max", 1)))
                .when(cancel("lea"))
                .expectEvents(left("lea", 4));
        meetup.given(fourHeld(waiting("eve", 3, 2), released("max", 1), left("lea", 4)))
                .when(rsvp("ida", 1))
                .expectEvents(seated("ida", 1));
    }

    @Test
    void remembersPassesInItsSnapshot() {
        var parties = List.of(
                new Party("rsvp-zoe", "addr-zoe", 3, true, null, TUESDAY, 0),
                new Party("rsvp-lea", "addr-lea", 4, false, null, TUESDAY, 0));
        var planning = new Planning(MeetupStatus.PUBLISHED, null, plan(6));
        meetup.given(new MeetupState(
                        OTTAWA.value(),
                        STARTS,
                        6,
                        parties,
                        List.of(),
                        planning,
                        Map.of("rsvp-lea", WaitlistPolicy.PASSES),
                        List.of("rsvp-lea"),
                        null,
                        null))
                .when(rsvp("ida", 1))
                .expectEvents(waiting("ida", 1, 2));
    }

    /** Zoé has three of six seats; the other three are not enough for Léa. */
    private static List<Object> fourAfter(Object... later) {
        var events = new ArrayList<Object>(List.of(scheduled(6), seated("zoe", 3), waiting("lea", 4, 1)));
        events.addAll(List.of(later));
        return events;
    }

    private static List<Object> fourHeld(Object... later) {
        var events = fourAfter(seated("max", 1), seated("noe", 1), seated("ada", 1), held("lea", 4));
        events.addAll(List.of(later));
        return events;
    }
}
