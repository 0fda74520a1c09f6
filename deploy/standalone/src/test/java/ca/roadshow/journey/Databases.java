package ca.roadshow.journey;

import ca.roadshow.embedded.PostgresLogin;
import ca.roadshow.testkit.DatabaseText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases of all services, as a dump would contain them. */
record Databases(Path data) {

    private static final List<String> NAMES = List.of("registration", "cfp", "notifications");
    private static final int PORT_LINE = 3;

    /** Returns each database and table that contains one of the texts. */
    List<String> holding(String... needles) {
        return NAMES.stream().flatMap(name -> found(name, needles)).toList();
    }

    DataSource of(String name) {
        var source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://127.0.0.1:" + port() + "/" + name);
        var login = login();
        source.setUser(login.username());
        source.setPassword(login.password());
        return source;
    }

    private Stream<String> found(String name, String... needles) {
        return DatabaseText.holding(of(name), needles).stream().map(table -> name + "." + table);
    }

    private PostgresLogin login() {
        try {
            return PostgresLogin.of(data.resolve("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String port() {
        try {
            return Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
