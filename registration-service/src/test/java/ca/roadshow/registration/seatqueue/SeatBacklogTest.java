package ca.roadshow.registration.seatqueue;

import static ca.roadshow.registration.meetup.RushFixture.by;
import static ca.roadshow.registration.meetup.RushFixture.wish;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.seatqueue.SeatBacklog.Appended;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeatBacklogTest {

    private static final Slug OTTAWA = new Slug("ottawa");
    private static final Slug MONTREAL = new Slug("montreal");

    private final SeatBacklog backlog =
            new SeatBacklog(new SeatProperties(3, 4, 2, 4, Duration.ofSeconds(5), Duration.ofSeconds(2)));

    private final SeatRequest zoe = request(OTTAWA, "zoe");
    private final SeatRequest remi = request(OTTAWA, "remi");
    private final SeatRequest lea = request(OTTAWA, "lea");
    private final SeatRequest max = request(MONTREAL, "max");
    private final SeatRequest eve = request(MONTREAL, "eve");

    @Test
    void firstRequestsNeedADrainUntilEnoughRun() {
        assertThat(backlog.append(zoe)).isEqualTo(Appended.NEEDS_DRAIN);
        assertThat(backlog.append(max)).isEqualTo(Appended.NEEDS_DRAIN);
        assertThat(backlog.append(eve)).isEqualTo(Appended.WAITS);
    }

    @Test
    void requestWaitsWhileItsMeetupIsInABatch() {
        append(zoe);
        var batch = backlog.drain();
        assertThat(backlog.append(remi)).isEqualTo(Appended.WAITS);
        backlog.finished(batch);
        assertThat(backlog.drain().requests()).containsExactly(remi);
    }

    @Test
    void fullQueueTakesNoMore() {
        append(zoe, remi, lea);
        assertThat(backlog.append(request(OTTAWA, "late"))).isEqualTo(Appended.FULL);
        assertThat(backlog.append(max)).isNotEqualTo(Appended.FULL);
        assertThat(backlog.waitingAt(zoe.meetupId())).isEqualTo(3);
    }

    @Test
    void batchHasRequestsOfSeveralMeetupsInTheirOrder() {
        append(zoe, max, remi, eve);
        assertThat(backlog.drain().requests()).containsExactly(zoe, remi, max, eve);
    }

    @Test
    void meetupThatDidNotFitIsInTheNextBatch() {
        append(zoe, remi, lea, max, eve);
        var first = backlog.drain();
        assertThat(first.requests()).containsExactly(zoe, remi, lea, max);
        assertThat(backlog.drain().isEmpty())
                .as("Montréal is in the first batch")
                .isTrue();
        backlog.finished(first);
        assertThat(backlog.drain().requests()).containsExactly(eve);
    }

    @Test
    void othersOfTheMeetupJoinABatchUpToItsLimit() {
        append(zoe);
        var batch = backlog.drain();
        var late = request(OTTAWA, "late");
        append(remi, lea, late, max);
        backlog.join(batch);
        assertThat(batch.requests()).containsExactly(zoe, remi, lea, late);
        assertThat(backlog.waitingAt(zoe.meetupId())).isZero();
        assertThat(backlog.drain().requests()).containsExactly(max);
    }

    @Test
    void batchForSeveralMeetupsIsClosed() {
        append(zoe, max);
        assertThat(backlog.drain().isOpen()).isFalse();
        assertThat(SeatBatch.alone(zoe).isOpen()).isFalse();
    }

    @Test
    void requestIsWithdrawnOnlyUntilABatchHasIt() {
        append(zoe, remi);
        assertThat(backlog.withdraw(remi)).isTrue();
        assertThat(backlog.drain().requests()).containsExactly(zoe);
        assertThat(backlog.withdraw(zoe)).isFalse();
    }

    @Test
    void drainThatDoesNotStartLeavesNoRequestWaiting() {
        append(zoe);
        assertThat(backlog.drainNotStarted()).containsExactly(zoe);
        assertThat(backlog.waitingAt(zoe.meetupId())).isZero();
    }

    @Test
    void runningDrainTakesTheRequestsOfOneThatDoesNotStart() {
        append(zoe, max);
        assertThat(backlog.drainNotStarted()).isEmpty();
        assertThat(backlog.drain().requests()).containsExactly(zoe, max);
    }

    private void append(SeatRequest... requests) {
        for (var request : requests) {
            assertThat(backlog.append(request)).isNotEqualTo(Appended.FULL);
        }
    }

    private static SeatRequest request(Slug meetup, String who) {
        var wish = wish(meetup, who, 1);
        return SeatRequest.of(new CancelRsvp(wish.meetupId(), wish.rsvpId(), wish.at()), by(wish));
    }
}
