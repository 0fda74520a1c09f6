package ca.roadshow.testkit.good.meetup;

import java.util.concurrent.ThreadLocalRandom;

/** Chance where a request comes in, which the aggregate does not call. */
record SeatNumber(int value) {

    static SeatNumber random() {
        return new SeatNumber(ThreadLocalRandom.current().nextInt(1, 100));
    }

    boolean isInFirstRow() {
        return value <= 10;
    }
}
