package ca.roadshow.registration.meetup;

import static ca.roadshow.registration.meetup.MeetupFixture.MONDAY;
import static ca.roadshow.registration.meetup.MeetupFixture.OTTAWA;
import static ca.roadshow.registration.meetup.MeetupFixture.contact;
import static ca.roadshow.registration.meetup.MeetupFixture.plan;
import static ca.roadshow.registration.meetup.MeetupFixture.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.registration.meetup.MeetupAnswer.ToCancel;
import ca.roadshow.registration.meetup.MeetupAnswer.ToMove;
import ca.roadshow.registration.meetup.MeetupAnswer.ToPlan;
import ca.roadshow.registration.meetup.MeetupAnswer.ToResize;
import ca.roadshow.registration.meetup.MeetupAnswer.ToRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeParty;
import ca.roadshow.registration.meetup.MeetupCommand.MoveInLine;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.seats.Party;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random commands have the same results in the aggregate and in a simple model. */
class SeatsModelTest {

    private static final long SEED = Long.getLong("roadshow.seed", 20_270_114L);
    private static final int SEQUENCES = 250;
    private static final int COMMANDS = 250;
    private static final int PEOPLE = 40;

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + SEQUENCES);
    }

    @ParameterizedTest(name = "-Droadshow.seed={0}")
    @MethodSource("seeds")
    void decidesLikeTheModel(long seed) {
        new Sequence(new Random(seed)).run();
    }

    /** Verifies that the random sequences reach every interesting case. */
    @Test
    void reachesEveryCase(TestReporter reporter) {
        var kinds = seeds().limit(20)
                .mapToObj(seed -> new Sequence(new Random(seed)).run())
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(event -> event.getClass().getSimpleName(), Collectors.counting()));
        reporter.publishEntry("seed", Long.toString(SEED));
        reporter.publishEntry("events", kinds.toString());
        assertThat(kinds)
                .containsKeys(
                        "SeatConfirmed",
                        "PartyWaitlisted",
                        "PartyPromoted",
                        "SeatReleased",
                        "LineLeft",
                        "MeetupEdited",
                        "SeatsHeld",
                        "PartyResized",
                        "PartyMoved");
    }

    private static final class Sequence {

        private final Random random;
        private final SeatsModel model;
        private final FairnessWitness witness = new FairnessWitness();
        private final List<Object> history = new ArrayList<>();
        private final List<String> rsvps = new ArrayList<>(List.of("rsvp-nobody"));
        private MeetupHarness meetup;
        private int seen;
        private int moves;

        Sequence(Random random) {
            this.random = random;
            var capacity = 1 + random.nextInt(14);
            model = new SeatsModel(capacity);
            history.add(scheduled(capacity));
            witness.sees(history.getFirst());
            meetup = new MeetupHarness(history);
        }

        List<Object> run() {
            for (var command = 0; command < COMMANDS; command++) {
                step();
                var events = meetup.events();
                events.subList(seen, events.size()).forEach(witness::sees);
                history.addAll(events.subList(seen, events.size()));
                seen = events.size();
                assertThat(sight(meetup.state())).isEqualTo(model.sight());
                if (random.nextInt(80) == 0) {
                    beginAgainFromItsSnapshot();
                }
            }
            assertThat(sight(new MeetupHarness(history).state())).isEqualTo(model.sight());
            assertThat(new MeetupHarness(history).state().held())
                    .isEqualTo(meetup.state().held());
            return history;
        }

        private void beginAgainFromItsSnapshot() {
            var state = meetup.state();
            meetup = new MeetupHarness(List.of(state));
            seen = 0;
            assertThat(sight(meetup.state())).isEqualTo(sight(state));
        }

        private void step() {
            var dice = random.nextInt(100);
            if (dice < 50) {
                rsvp();
            } else if (dice < 74) {
                var id = anyone();
                assertThat(meetup.send(new CancelRsvp(OTTAWA, new RsvpId(id), MONDAY), ToCancel.class))
                        .isEqualTo(model.cancel(id));
            } else if (dice < 80) {
                var seats = 1 + random.nextInt(16);
                assertThat(meetup.send(new ChangeMeetup(OTTAWA, plan(seats), null, MONDAY), ToPlan.class))
                        .isEqualTo(model.seats(seats));
            } else if (dice < 92) {
                var id = anyone();
                var size = size();
                var command = new ChangeParty(OTTAWA, new RsvpId(id), new PartySize(size), MONDAY);
                assertThat(meetup.send(command, ToResize.class)).isEqualTo(model.resize(id, size));
            } else {
                var id = anyone();
                var position = 1 + random.nextInt(8);
                var at = MONDAY.plusMillis(moves++);
                var command = new MoveInLine(OTTAWA, new RsvpId(id), position, new MoveReason("Speaks tonight"), at);
                assertThat(meetup.send(command, ToMove.class)).isEqualTo(model.move(id, position));
            }
        }

        private void rsvp() {
            var id = "rsvp-" + rsvps.size();
            var who = "addr-" + random.nextInt(PEOPLE);
            var size = size();
            rsvps.add(id);
            var command = new Rsvp(
                    OTTAWA, new RsvpId(id), new AddressId(who), contact(who), new PartySize(size), null, MONDAY);
            assertThat(meetup.send(command, ToRsvp.class)).isEqualTo(model.rsvp(id, who, size));
        }

        private String anyone() {
            return rsvps.get(random.nextInt(rsvps.size()));
        }

        private int size() {
            return 1 + random.nextInt(PartySize.LARGEST);
        }

        private static SeatsModel.Sight sight(MeetupState state) {
            return new SeatsModel.Sight(
                    state.capacity(),
                    state.parties().stream()
                            .filter(Party::seated)
                            .collect(Collectors.toMap(Party::rsvpId, Party::size)),
                    state.parties().stream()
                            .filter(party -> !party.seated())
                            .map(party -> party.rsvpId() + " of " + party.size())
                            .toList(),
                    Map.copyOf(Objects.requireNonNull(state.passes())),
                    Set.copyOf(state.cancelled()));
        }
    }
}
