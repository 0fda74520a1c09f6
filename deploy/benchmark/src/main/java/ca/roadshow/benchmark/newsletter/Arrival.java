package ca.roadshow.benchmark.newsletter;

/**
 * A mail that has reached the sink.
 *
 * @param at by {@link System#nanoTime}
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares arrivals.
record Arrival(long at, byte[] mail) {}
