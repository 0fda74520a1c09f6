package ca.roadshow.benchmark;

import ca.roadshow.benchmark.rush.Answer;
import ca.roadshow.benchmark.rush.Attendee;
import ca.roadshow.benchmark.rush.SeatEntry;
import ca.roadshow.embedded.PostgresLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Measures the database alone: one row of a stored event's size and indexes for each commit. */
final class BareInserts implements SeatEntry, AutoCloseable {

    private static final String TABLE = """
        create table if not exists bare (position bigint generated always as identity primary key,
            id varchar(255) not null unique, sequence bigint not null, payload bytea not null,
            unique (sequence, id))\
        """;

    private final BlockingQueue<Connection> idle;
    private final List<Connection> all = new ArrayList<>();
    private final byte[] payload;

    BareInserts(String databaseUrl, PostgresLogin login, int writers, int bytes) throws SQLException {
        idle = new ArrayBlockingQueue<>(writers);
        payload = new byte[bytes];
        for (var writer = 0; writer < writers; writer++) {
            var connection = DriverManager.getConnection(databaseUrl, login.username(), login.password());
            all.add(connection);
            idle.add(connection);
        }
        try (var statement = all.getFirst().createStatement()) {
            statement.execute(TABLE);
        }
    }

    @Override
    public Answer rsvp(String meetupId, Attendee attendee) {
        try {
            var connection = idle.take();
            try (var insert =
                    connection.prepareStatement("insert into bare (id, sequence, payload) values (?, ?, ?)")) {
                insert.setString(1, attendee.email());
                insert.setLong(2, attendee.email().hashCode());
                insert.setBytes(3, payload);
                insert.executeUpdate();
            } finally {
                idle.add(connection);
            }
            return new Answer(attendee.email(), 0);
        } catch (SQLException e) {
            throw new IllegalStateException("Not inserted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : all) {
            connection.close();
        }
    }
}
