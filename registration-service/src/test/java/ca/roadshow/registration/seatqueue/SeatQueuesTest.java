package ca.roadshow.registration.seatqueue;

import static ca.roadshow.registration.meetup.RushFixture.by;
import static ca.roadshow.registration.meetup.RushFixture.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.RsvpResult;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatQueuesTest {

    private static final SeatProperties SETTINGS =
            new SeatProperties(10, 256, 1, 4, Duration.ofSeconds(5), Duration.ofSeconds(2));
    private static final RsvpResult SEATED = RsvpResult.Placed.first("rsvp-zoe", RsvpStatus.CONFIRMED, null);

    private final SeatWish zoe = wish(new Slug("ottawa"), "zoe", 1);

    @Test
    void errorCompletesBatchAndNextRequestRuns() {
        var drain = new FailsOnce(new LinkageError("Broken"));
        try (var queues = new SeatQueues(drain, SETTINGS)) {
            assertThatThrownBy(() -> queues.rsvp(zoe, by(zoe))).hasRootCauseMessage("Broken");
            assertThat(queues.rsvp(zoe, by(zoe))).isEqualTo(SEATED);
        }
    }

    @Test
    void refusesRequestsDuringShutdown() {
        var queues = new SeatQueues(new FailsOnce(new LinkageError()), SETTINGS);
        queues.close();
        assertThatThrownBy(() -> queues.rsvp(zoe, by(zoe))).hasMessage("meetup.busy");
        assertThat(queues.waitingAt(zoe.meetupId())).isZero();
    }

    /** Fails the first batch without a database. */
    @SuppressWarnings("NullAway")
    private static final class FailsOnce extends SeatDrain {

        private @Nullable Error failure;

        FailsOnce(Error failure) {
            super(null, null, null, SETTINGS);
            this.failure = failure;
        }

        @Override
        SeatRequest asked(SeatWish wish, Provenance provenance) {
            return SeatRequest.of(new CancelRsvp(wish.meetupId(), wish.rsvpId(), wish.at()), provenance);
        }

        @Override
        void carryOut(List<SeatRequest> requests, Supplier<List<SeatRequest>> latecomers) {
            var error = failure;
            failure = null;
            if (error != null) {
                throw error;
            }
            requests.forEach(request -> request.answer().complete(SEATED));
        }
    }
}
