package ca.roadshow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads the runtime class path from a file that Maven writes, because the class path of tests also contains the test
 * kit.
 */
class ClassPathTest {

    private static final Path RUNTIME = Path.of("target", "runtime-class-path.txt");

    private static final Pattern STORES_OR_BROKERS = Pattern.compile(
            "jdbc|postgres|hikari|flyway|axon|kafka|bucket4j|db-scheduler|events-core|web-core",
            Pattern.CASE_INSENSITIVE);

    @BeforeEach
    void needsMaven() {
        assumeThat(RUNTIME).as("written by mvn generate-test-resources").exists();
    }

    @Test
    void containsNoDatabaseEventStoreBrokerOrRateLimit() throws IOException {
        assertThat(jars()).noneMatch(jar -> STORES_OR_BROKERS.matcher(jar).find());
    }

    @Test
    void containsSharedModule() throws IOException {
        assertThat(jars()).anyMatch(jar -> jar.contains("edge")).anyMatch(jar -> jar.startsWith("thymeleaf-spring"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring-jdbc-7.0.1.jar",
                "axon-messaging-4.13.0.jar",
                "kafka-clients-4.3.1.jar",
                "bucket4j_jdk17-core-8.18.0.jar"
            })
    void detectsJar(String jar) {
        assertThat(STORES_OR_BROKERS.matcher(jar).find()).isTrue();
    }

    /** The names of jars. A module of this build is a folder, {@code deploy/edge/target/classes}. */
    private static List<String> jars() throws IOException {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(Files.readString(RUNTIME).strip())
                .map(entry ->
                        entry.endsWith(".jar") ? Path.of(entry).getFileName().toString() : lastThree(Path.of(entry)))
                .toList();
    }

    private static String lastThree(Path folder) {
        var names = folder.getNameCount();
        return folder.subpath(Math.max(0, names - 3), names).toString();
    }
}
