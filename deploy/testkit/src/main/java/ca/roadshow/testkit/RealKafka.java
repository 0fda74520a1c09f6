package ca.roadshow.testkit;

/** A running Kafka broker; topics are only ever created on purpose. */
public record RealKafka(String bootstrapServers) {}
