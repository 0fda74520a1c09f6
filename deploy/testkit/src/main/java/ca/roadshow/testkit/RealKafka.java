package ca.roadshow.testkit;

/** A running Kafka broker. Topics are not created automatically. */
public record RealKafka(String bootstrapServers) {}
