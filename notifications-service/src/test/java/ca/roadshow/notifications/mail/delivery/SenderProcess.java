package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.NotificationsApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/**
 * A second process of the service that uses the database of the test's context. It consumes no topic unless a test requests it.
 */
final class SenderProcess implements AutoCloseable {

    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "roadshow.events.network-secret",
            "roadshow.events.master-key",
            "roadshow.link-secret",
            "roadshow.base-url",
            "roadshow.mail.from-address",
            "roadshow.mail.from-name",
            "roadshow.mail.postal-address");

    private final Process process;

    private SenderProcess(Process process) {
        this.process = process;
    }

    static SenderProcess start(Environment like, int smtpPort, Path log) throws IOException {
        return start(like, smtpPort, Map.of(), log);
    }

    /** @param changed settings that differ from those of the test's context */
    static SenderProcess start(Environment like, int smtpPort, Map<String, String> changed, Path log)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                NotificationsApplication.class.getName(),
                "--server.port=0",
                "--roadshow.mail.lease=6s",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + smtpPort));
        var settings = new TreeMap<String, String>();
        settings.put("roadshow.events.subscribes", "");
        SHARED.forEach(name -> Stream.ofNullable(like.getProperty(name)).forEach(value -> settings.put(name, value)));
        settings.putAll(changed);
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new SenderProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    /** Kills the process like {@code kill -9}: nothing is completed or closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
