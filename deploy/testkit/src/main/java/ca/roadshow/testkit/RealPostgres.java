package ca.roadshow.testkit;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A running PostgreSQL server, which creates a database for each caller. */
public final class RealPostgres {

    private final String serverUrl;
    private final String username;
    private final String password;
    private final AtomicInteger databases = new AtomicInteger();

    /** @param serverUrl JDBC URL up to the name of the database */
    RealPostgres(String serverUrl, String username, String password) {
        this.serverUrl = serverUrl;
        this.username = username;
        this.password = password;
    }

    /** Creates an empty database, named after the prefix, and returns its JDBC URL. */
    public String newDatabase(String prefix) {
        var name = "%s_%d"
                .formatted(prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"), databases.incrementAndGet());
        try (var connection = DriverManager.getConnection(serverUrl + "postgres", username, password);
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " cannot be created", e);
        }
        return serverUrl + name;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }
}
