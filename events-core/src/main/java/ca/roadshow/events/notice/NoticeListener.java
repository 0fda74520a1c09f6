package ca.roadshow.events.notice;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Listens on its own connection, outside the pool, and reconnects when it is lost. Not a {@code WorkerLoop}: it is stopped by
 * closing the connection, because an interrupt does not end the wait in the driver.
 */
class NoticeListener implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(NoticeListener.class);
    private static final int WAIT_MILLIS = 10_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final JdbcConnectionDetails database;
    private final Set<String> channels;
    private final DatabaseNotices notices;
    private volatile boolean stopped;
    private volatile @Nullable Connection listening;

    NoticeListener(JdbcConnectionDetails database, Set<String> channels, DatabaseNotices notices) {
        this.database = database;
        this.channels = Set.copyOf(channels);
        this.notices = notices;
    }

    @Override
    public void run() {
        var pause = FIRST_PAUSE;
        while (!stopped) {
            try (var connection = connect()) {
                listening = connection;
                pause = FIRST_PAUSE;
                listen(connection);
            } catch (SQLException e) {
                if (stopped) return;
                log.warn("Notices wait for the database: {}", e.getMessage());
                if (!slept(pause)) return;
                pause = longer(pause);
            } finally {
                listening = null;
            }
        }
    }

    /** Closing the connection ends the wait in it; the driver's sockets do not heed interrupts. */
    void stop() {
        stopped = true;
        var connection = listening;
        if (connection == null) return;
        try {
            connection.close();
        } catch (SQLException e) {
            log.debug("Listening ended: {}", e.getMessage());
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        if (database.getUsername() != null) properties.setProperty("user", database.getUsername());
        if (database.getPassword() != null) properties.setProperty("password", database.getPassword());
        properties.setProperty("ApplicationName", "roadshow-notices");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var channel : channels) {
                statement.execute("listen " + channel);
            }
        }
        notices.mayHaveMissed();
        var source = connection.unwrap(PGConnection.class);
        while (!stopped) {
            var heard = source.getNotifications(WAIT_MILLIS);
            if (heard == null || heard.length == 0) {
                probe(connection);
            } else {
                for (var notification : heard) {
                    notices.arrived(notification.getName(), notification.getParameter());
                }
            }
        }
    }

    /** A dead peer shows only when something is sent to it. */
    private static void probe(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
