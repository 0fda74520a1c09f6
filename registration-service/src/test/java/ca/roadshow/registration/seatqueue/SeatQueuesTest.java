package ca.roadshow.registration.seatqueue;

import static ca.roadshow.registration.meetup.RushFixture.by;
import static ca.roadshow.registration.meetup.RushFixture.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupAnswer.Cancelled;
import ca.roadshow.registration.meetup.MeetupAnswer.ToCancel;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatQueuesTest {

    private static final SeatProperties SETTINGS =
            new SeatProperties(10, 256, 1, 4, Duration.ofSeconds(5), Duration.ofSeconds(2));

    private final SeatWish zoe = wish(new Slug("ottawa"), "zoe", 1);
    private final SeatBacklog backlog = new SeatBacklog(SETTINGS);

    @Test
    void errorCompletesBatchAndNextRequestRuns() {
        try (var queues = queues(new LinkageError("Broken"))) {
            assertThatThrownBy(() -> cancel(queues)).hasRootCauseMessage("Broken");
            assertThat(cancel(queues)).isEqualTo(new Cancelled(false));
        }
    }

    @Test
    void refusesRequestsDuringShutdown() {
        var queues = queues(new LinkageError());
        queues.close();
        assertThatThrownBy(() -> cancel(queues)).hasMessage("meetup.busy");
        assertThat(backlog.waitingAt(zoe.meetupId())).isZero();
    }

    private ToCancel cancel(SeatQueues queues) {
        return queues.send(new CancelRsvp(zoe.meetupId(), zoe.rsvpId(), zoe.at()), by(zoe), ToCancel.class);
    }

    private SeatQueues queues(Error failure) {
        return new SeatQueues(backlog, new FailsOnce(backlog, failure), SETTINGS);
    }

    /** Fails the first batch without a database. */
    @SuppressWarnings("NullAway")
    private static final class FailsOnce extends SeatDrain {

        private @Nullable Error failure;

        FailsOnce(SeatBacklog backlog, Error failure) {
            super(backlog, null, null, null, SETTINGS);
            this.failure = failure;
        }

        @Override
        void carryOut(SeatBatch batch) {
            var error = failure;
            failure = null;
            if (error != null) {
                throw error;
            }
            batch.requests().forEach(request -> request.answer().complete(new Cancelled(false)));
        }
    }
}
