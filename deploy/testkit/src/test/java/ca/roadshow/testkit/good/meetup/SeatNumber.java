package ca.roadshow.testkit.good.meetup;

import java.util.concurrent.ThreadLocalRandom;

/** A random number in code that the aggregate does not call. */
record SeatNumber(int value) {

    static SeatNumber random() {
        return new SeatNumber(ThreadLocalRandom.current().nextInt(1, 100));
    }

    boolean isInFirstRow() {
        return value <= 10;
    }
}
