package ca.roadshow.benchmark;

import ca.roadshow.embedded.PostgresLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Samples the wait events of PostgreSQL's sessions until it is closed. */
final class DatabaseWaits implements AutoCloseable {

    private static final int MILLIS_BETWEEN = 20;
    private static final String LOOK = """
        select case when state like 'idle in transaction%' then 'transaction open, service at work'
            else coalesce(wait_event_type || ':' || wait_event, 'running') end, count(*)
        from pg_stat_activity where backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()
        group by 1\
        """;

    private final Connection connection;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Thread looker;
    private volatile boolean over;

    DatabaseWaits(String databaseUrl, PostgresLogin login) throws SQLException {
        connection = DriverManager.getConnection(databaseUrl, login.username(), login.password());
        looker = Thread.ofPlatform().name("database-waits").daemon().start(this::look);
    }

    Map<String, Long> counts() {
        synchronized (counts) {
            return new TreeMap<>(counts);
        }
    }

    private void look() {
        try (var statement = connection.prepareStatement(LOOK)) {
            while (!over) {
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var count = rows.getLong(2);
                        synchronized (counts) {
                            counts.merge(rows.getString(1), count, Long::sum);
                        }
                    }
                }
                Thread.sleep(MILLIS_BETWEEN);
            }
        } catch (SQLException e) {
            if (!over) {
                throw new IllegalStateException("PostgreSQL does not say what it does", e);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws SQLException {
        over = true;
        looker.interrupt();
        connection.close();
    }
}
