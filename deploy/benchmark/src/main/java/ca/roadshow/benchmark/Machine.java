package ca.roadshow.benchmark;

import ca.roadshow.embedded.PostgresLogin;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the machine that the figures were measured on. */
final class Machine {

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final List<String> SETTINGS = List.of(
            "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers", "max_connections");

    private Machine() {}

    /** The hardware and the operating system. */
    static Map<String, String> alone() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var described = new LinkedHashMap<String, String>();
        described.put(
                "date",
                ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")));
        described.put(
                "machine",
                "%s, %d cores, %.1f GB memory, %s %s"
                        .formatted(
                                processor(),
                                system.getAvailableProcessors(),
                                system.getTotalMemorySize() / 1e9,
                                System.getProperty("os.name"),
                                System.getProperty("os.version")));
        described.put("load before", "%.2f".formatted(system.getSystemLoadAverage()));
        return described;
    }

    /** @param run description of what was run */
    static Map<String, String> described(String run, String databaseUrl, PostgresLogin login) {
        var described = alone();
        described.put(
                "JVM",
                "%s %s, at most %d MB heap, %s"
                        .formatted(
                                System.getProperty("java.vm.name"),
                                System.getProperty("java.runtime.version"),
                                Runtime.getRuntime().maxMemory() >> 20,
                                ManagementFactory.getGarbageCollectorMXBeans()
                                        .getFirst()
                                        .getName()));
        described.put("PostgreSQL", postgres(databaseUrl, login));
        described.put("run", run);
        return described;
    }

    private static String processor() {
        try {
            return Files.readAllLines(CPU).stream()
                    .filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String postgres(String databaseUrl, PostgresLogin login) {
        var described = new StringBuilder();
        try (var connection = DriverManager.getConnection(databaseUrl, login.username(), login.password());
                var statement = connection.prepareStatement("select current_setting(?)")) {
            described.append(connection.getMetaData().getDatabaseProductVersion());
            for (var name : SETTINGS) {
                statement.setString(1, name);
                var rows = statement.executeQuery();
                rows.next();
                described.append(", ").append(name).append(' ').append(rows.getString(1));
            }
            return described.toString();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not describe itself", e);
        }
    }
}
