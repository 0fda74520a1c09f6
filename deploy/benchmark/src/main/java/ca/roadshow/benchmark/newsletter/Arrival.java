package ca.roadshow.benchmark.newsletter;

/**
 * A mail that has reached the sink.
 *
 * @param at by {@link System#nanoTime}
 */
@SuppressWarnings("ArrayRecordComponent") // Arrivals are never compared.
record Arrival(long at, byte[] mail) {}
