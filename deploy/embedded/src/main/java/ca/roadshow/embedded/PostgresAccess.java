package ca.roadshow.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The access rules of a server: {@code pg_hba.conf} in its data folder. */
record PostgresAccess(Path data) {

    private static final String RULES = """
        # Connections come from this machine and prove a password. Written by Roadshow where an earlier version asked for none.
        host all all 127.0.0.1/32 scram-sha-256
        """;

    /** Whether the server accepts connections without a password, as in data folders of earlier versions. */
    boolean isOpen() throws IOException {
        return Files.readAllLines(rules()).stream()
                .map(String::strip)
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .anyMatch("trust"::equals);
    }

    void close() throws IOException {
        var next = data.resolve("pg_hba.conf.next");
        Files.writeString(next, RULES);
        Files.move(next, rules(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path rules() {
        return data.resolve("pg_hba.conf");
    }
}
