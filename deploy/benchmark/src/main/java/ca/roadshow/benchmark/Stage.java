package ca.roadshow.benchmark;

import ca.roadshow.embedded.FreePorts;
import ca.roadshow.embedded.KafkaBroker;
import ca.roadshow.embedded.PostgresServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** PostgreSQL, with fsync and synchronous_commit on, and Kafka, for all scenarios. */
final class Stage implements AutoCloseable {

    /** The public address of the product. */
    static final String BASE_URL = "http://localhost:8080";

    private final Path data;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Secrets secrets = new Secrets();
    private int brokers;

    Stage(Path data) {
        this.data = data;
        this.postgres = PostgresServer.start(data.resolve("postgres"), 0, true);
        this.kafka = broker();
    }

    /** Starts an empty broker, for a scenario whose messages must not mix with those of others. */
    KafkaBroker broker() {
        return KafkaBroker.start(data.resolve("kafka-" + brokers++), 0, 0);
    }

    Path folder(String name) {
        return data.resolve(name);
    }

    /** Creates an empty database. */
    String database(String name) {
        postgres.createDatabase(name);
        return postgres.jdbcUrl(name);
    }

    PostgresServer postgres() {
        return postgres;
    }

    Map<String, Object> settings(String databaseUrl) {
        return settings(databaseUrl, kafka);
    }

    /**
     * The settings of an installation, but without limits that would refuse a benchmark, and without restarts of
     * stopped processors.
     */
    Map<String, Object> settings(String databaseUrl, KafkaBroker broker) {
        var settings = new HashMap<>(secrets.all());
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", FreePorts.any());
        settings.put("spring.datasource.url", databaseUrl);
        settings.put("spring.datasource.username", postgres.login().username());
        settings.put("spring.datasource.password", postgres.login().password());
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("roadshow.base-url", BASE_URL);
        settings.put("roadshow.mail.from-address", "hello@benchmark.example");
        settings.put("roadshow.mail.from-name", "Roadshow");
        settings.put("roadshow.mail.postal-address", "1 Example Street, Montréal, Québec");
        settings.put("roadshow.demo", false);
        settings.put("roadshow.limits.rsvp-by-origin.amount", 1_000_000);
        settings.put("roadshow.limits.rsvp-by-origin.per", "1s");
        settings.put("roadshow.events.projections.watch-every", "1d");
        return settings;
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
