package ca.roadshow.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Locks a table against writes until it is closed, so that a view lags behind its events. Reads are possible. May last
 * longer than a service's limit for transactions.
 */
public final class HeldTable implements AutoCloseable {

    private final Connection connection;

    private HeldTable(Connection connection) {
        this.connection = connection;
    }

    /** @param table name of the table, a constant of the test */
    public static HeldTable of(DataSource database, String table) throws SQLException {
        var connection = database.getConnection();
        try (var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("set local transaction_timeout = 0");
            lock.execute("lock table " + table + " in share row exclusive mode");
            return new HeldTable(connection);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
