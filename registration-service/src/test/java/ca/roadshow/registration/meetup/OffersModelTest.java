package ca.roadshow.registration.meetup;

import static ca.roadshow.registration.meetup.MeetupFixture.OTTAWA;
import static ca.roadshow.registration.meetup.MeetupFixture.STARTS;
import static ca.roadshow.registration.meetup.MeetupFixture.contact;
import static ca.roadshow.registration.meetup.MeetupFixture.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.registration.meetup.MeetupAnswer.ToCancel;
import ca.roadshow.registration.meetup.MeetupAnswer.ToOffer;
import ca.roadshow.registration.meetup.MeetupAnswer.ToRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.LapseOffer;
import ca.roadshow.registration.meetup.MeetupCommand.RejoinLine;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupCommand.TakeOffer;
import ca.roadshow.registration.meetup.seats.Party;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.meetup.seats.WaitlistPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random commands in the last two days before the start: no seat is offered twice, and none stays free while a party
 * could get it.
 */
class OffersModelTest {

    private static final long SEED = Long.getLong("roadshow.seed", 20_270_114L);
    private static final int SEQUENCES = 60;
    private static final int COMMANDS = 200;
    private static final Asking ASKING = new Asking(Duration.ofHours(24), Duration.ofHours(2));

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + SEQUENCES);
    }

    @ParameterizedTest(name = "-Droadshow.seed={0}")
    @MethodSource("seeds")
    void offersEverySeatOnceAndLeavesNoneUnused(long seed) {
        var random = new Random(seed);
        var capacity = 1 + random.nextInt(9);
        var meetup = new MeetupHarness(List.of(scheduled(capacity)));
        var rejoined = new HashSet<String>();
        for (var command = 0; command < COMMANDS; command++) {
            var at = STARTS.minus(Duration.ofDays(2)).plus(Duration.ofMinutes(14L * command));
            step(meetup, random, command, at, rejoined);
            var state = meetup.state();
            var offers = Objects.requireNonNull(state.offers());
            var seated = people(state, Party::seated);
            var offered = people(state, party -> offers.until().containsKey(party.rsvpId()));
            assertThat(seated + offered).isLessThanOrEqualTo(capacity);
            assertThat(Collections.disjoint(offers.until().keySet(), offers.lapsed()))
                    .isTrue();
            var waiting = state.parties().stream()
                    .filter(party -> !party.seated())
                    .map(Party::rsvpId)
                    .toList();
            assertThat(offers.until().keySet()).isSubsetOf(waiting);
            assertThat(offers.lapsed()).isSubsetOf(waiting);
            var recalled = state.seats();
            assertThat(recalled.free()).isEqualTo(capacity - seated - offered);
            assertThat(WaitlistPolicy.next(recalled)).isEmpty();
            assertThat(Objects.requireNonNull(state.passes()))
                    .as("parties that were in line all the time")
                    .allSatisfy((rsvp, passes) -> assertThat(rejoined.contains(rsvp) || passes <= WaitlistPolicy.PASSES)
                            .isTrue());
        }
    }

    private static void step(MeetupHarness meetup, Random random, int command, Instant at, Set<String> rejoined) {
        var who = new RsvpId("rsvp-" + random.nextInt(command + 1));
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                var _ = meetup.send(new CancelRsvp(OTTAWA, who, ASKING, at), ToCancel.class);
            }
            case 2 ->
                meetup.state().parties().stream()
                        .filter(party -> !party.seated())
                        .findFirst()
                        .ifPresent(party -> {
                            var first = new RsvpId(party.rsvpId());
                            var _ = meetup.send(new TakeOffer(OTTAWA, first, ASKING, at), ToOffer.class);
                        });
            case 3 ->
                Objects.requireNonNull(meetup.state().offers()).until().keySet().stream()
                        .skip(random.nextInt(2))
                        .findFirst()
                        .ifPresent(asked -> {
                            var _ = meetup.send(new TakeOffer(OTTAWA, new RsvpId(asked), ASKING, at), ToOffer.class);
                        });
            case 4 -> {
                rejoined.add(who.value());
                var _ = meetup.send(new RejoinLine(OTTAWA, who, ASKING, at), ToOffer.class);
            }
            case 5 ->
                Objects.requireNonNull(meetup.state().offers()).until().keySet().stream()
                        .map(RsvpId::new)
                        .forEach(due -> {
                            var _ = meetup.send(new LapseOffer(OTTAWA, due, ASKING, at), Object.class);
                        });
            default -> {
                var address = new AddressId("addr-" + command);
                var size = new PartySize(1 + random.nextInt(3));
                var rsvp = new Rsvp(OTTAWA, new RsvpId("rsvp-" + command), address, contact("x"), size, null, at);
                var _ = meetup.send(rsvp, ToRsvp.class);
            }
        }
    }

    private static int people(MeetupState state, Predicate<Party> who) {
        return state.parties().stream().filter(who).mapToInt(Party::size).sum();
    }
}
