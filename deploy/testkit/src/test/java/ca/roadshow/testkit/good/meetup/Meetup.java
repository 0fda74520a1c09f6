package ca.roadshow.testkit.good.meetup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
final class Meetup {

    Instant doorsOpen(Instant startsAt, SeatNumber seat, Clock clock) {
        return seat.isInFirstRow() ? startsAt : doorsOpen(startsAt, clock);
    }

    Instant doorsOpen(Instant startsAt, Clock clock) {
        return startsAt.isBefore(clock.instant()) ? startsAt : startsAt.minus(Duration.ofMinutes(30));
    }
}
