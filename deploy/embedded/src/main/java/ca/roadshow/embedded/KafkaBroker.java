package ca.roadshow.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * A real Kafka broker (KRaft, one node) on 127.0.0.1 with its data in a folder. The caller stops it. There is no
 * shutdown hook, so that the services stop first.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final FolderLock lock;
    private final int port;
    private boolean closed;

    private KafkaBroker(KafkaRaftServer server, FolderLock lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /** Starts a broker. Port 0 means any free port, for each of the two ports. Topics are not created automatically. */
    public static KafkaBroker start(Path directory, int port, int controllerPort) {
        var lock = FolderLock.take(directory);
        try {
            var logs = directory.toRealPath().resolve("logs");
            var clients = port == 0 ? FreePorts.any() : port;
            var controller = controllerPort == 0 ? FreePorts.any() : controllerPort;
            requireFree(clients);
            requireFree(controller);
            if (!Files.exists(logs.resolve("meta.properties"))) {
                format(logs);
            }
            var config = new KafkaConfig(settings(logs, clients, controller), false);
            var broker = new KafkaBroker(new KafkaRaftServer(config, Time.SYSTEM), lock, clients);
            broker.launch();
            return broker;
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private void launch() {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    private static void requireFree(int port) {
        if (!FreePorts.isFree(port)) {
            throw new IllegalStateException("Port " + port + " of 127.0.0.1 is taken by another program");
        }
    }

    private static void format(Path logs) {
        try {
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setDirectories(List.of(logs.toString()))
                    .setMetadataLogDirectory(logs.toString())
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka could not make its data folder " + logs, e);
        }
    }

    private static Map<String, String> settings(Path logs, int port, int controllerPort) {
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logs.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("num.partitions", "1");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.putAll(internalTopics());
        settings.putAll(lowMemorySettings());
        // After a kill, the controller waits for the end of the old broker's session (by default 9 s) before the new
        // one may serve.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    private static Map<String, String> internalTopics() {
        var settings = new HashMap<String, String>();
        for (var topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "4");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        return settings;
    }

    /**
     * Everything runs on one machine, so uses few threads, and 4 MB for the log cleaner instead of Kafka's 128 MB of
     * heap.
     */
    private static Map<String, String> lowMemorySettings() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "2",
                "log.cleaner.dedupe.buffer.size", "4194304");
    }
}
