package ca.roadshow.testkit;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * PostgreSQL and Kafka as containers of the images used in production. Stops them itself, because a host may not run
 * Testcontainers' reaper.
 */
final class Containers {

    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:4.2.1";

    private Containers() {}

    static RealPostgres postgres(AtExit atExit) {
        var container = atExit.stop(new PostgreSQLContainer(POSTGRES)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200"));
        container.start();
        var serverUrl = "jdbc:postgresql://%s:%d/"
                .formatted(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
        return new RealPostgres(serverUrl, container.getUsername(), container.getPassword());
    }

    static RealKafka kafka(AtExit atExit) {
        var container = atExit.stop(new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"));
        container.start();
        return new RealKafka(container.getBootstrapServers());
    }
}
