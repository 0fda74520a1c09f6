package ca.roadshow.registration.seatqueue;

import static ca.roadshow.registration.meetup.RushFixture.by;
import static ca.roadshow.registration.meetup.RushFixture.wish;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupAnswer;
import ca.roadshow.registration.meetup.MeetupAnswer.Cancelled;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class SeatDrainTest {

    private static final MeetupAnswer DONE = new Cancelled(false);

    private final RuntimeException unreadable = new IllegalStateException("Unreadable");
    private final RuntimeException gone =
            new DataAccessResourceFailureException("Gone", new SQLException("Terminated", "57P01"));

    private final SeatRequest zoe = asked("zoe");
    private final SeatRequest remi = asked("remi");
    private final SeatRequest lea = asked("lea");
    private final SeatRequest max = asked("max");
    private final List<SeatRequest> together = List.of(zoe, remi, lea, max);

    @Test
    void failsOnlyTheRequestThatCannotBeDecided() {
        var drain = new Failing(Map.of(together, unreadable, List.of(remi), unreadable));
        drain.carryOut(SeatBatch.open(together));
        assertThat(Stream.of(zoe, lea, max).map(SeatDrainTest::answer)).containsOnly(DONE);
        assertThat(remi.answer().exceptionNow()).isSameAs(unreadable);
        assertThat(drain.attempts).hasSize(5);
    }

    @Test
    void failsRemainingRequestsAtOnceWhenDatabaseGoesAway() {
        var drain = new Failing(Map.of(together, unreadable, List.of(remi), gone));
        drain.carryOut(SeatBatch.open(together));
        assertThat(answer(zoe)).isEqualTo(DONE);
        assertThat(Stream.of(remi, lea, max).map(each -> each.answer().exceptionNow()))
                .containsOnly(gone);
        assertThat(drain.attempts).containsExactly(together, List.of(zoe), List.of(remi));
    }

    @Test
    void doesNotRetryOneByOneWhenDatabaseIsUnreachable() {
        var drain = new Failing(Map.of(together, gone));
        drain.carryOut(SeatBatch.open(together));
        assertThat(together.stream().map(each -> each.answer().exceptionNow())).containsOnly(gone);
        assertThat(drain.attempts).containsExactly(together);
    }

    private static SeatRequest asked(String who) {
        var wish = wish(new Slug("ottawa"), who, 1);
        return SeatRequest.of(new CancelRsvp(wish.meetupId(), wish.rsvpId(), wish.at()), by(wish));
    }

    private static MeetupAnswer answer(SeatRequest request) {
        return request.answer().resultNow();
    }

    /** Fails without a database. */
    @SuppressWarnings("NullAway")
    private static final class Failing extends SeatDrain {

        private final Map<List<SeatRequest>, RuntimeException> failures;
        private final List<List<SeatRequest>> attempts = new ArrayList<>();

        Failing(Map<List<SeatRequest>, RuntimeException> failures) {
            super(
                    null,
                    null,
                    null,
                    null,
                    new SeatProperties(10, 256, 1, 4, Duration.ofSeconds(5), Duration.ofSeconds(2)));
            this.failures = failures;
        }

        @Override
        @Nullable
        RuntimeException attempt(SeatBatch batch) {
            var requests = batch.requests();
            attempts.add(requests);
            var failure = failures.get(requests);
            if (failure == null) {
                requests.forEach(request -> request.answer().complete(DONE));
            }
            return failure;
        }
    }
}
