package ca.roadshow.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL server on 127.0.0.1 with its data in a folder. If a JVM is killed, its server keeps running; the
 * next start on the folder stops it first. The caller stops the server. There is no shutdown hook, so that the services
 * stop first. It listens on loopback only, has no socket file, and requires its random password.
 */
public final class PostgresServer implements AutoCloseable {

    private static final List<String> REFUSED_LOGIN = List.of("28000", "28P01");
    private static final int ATTEMPTS_WITH_A_FREE_PORT = 3;

    private final PostgresTools tools;
    private final PostgresLogin login;
    private final Path data;
    private final Path output;
    private final FolderLock lock;
    private final int port;
    private boolean closed;

    private PostgresServer(PostgresTools tools, PostgresLogin login, Path directory, FolderLock lock, int port) {
        this.tools = tools;
        this.login = login;
        this.data = PostgresFolder.data(directory);
        this.output = PostgresFolder.output(directory);
        this.lock = lock;
        this.port = port;
    }

    /** Starts a server. Port 0 means any free port. A server that is not durable (no fsync) is for tests only. */
    public static PostgresServer start(Path directory, int port, boolean durable) {
        return start(directory, directory.resolve("binaries"), port, durable);
    }

    /** Starts a server with the unpacked programs in another folder, which several servers may share. */
    public static PostgresServer start(Path directory, Path binaries, int port, boolean durable) {
        var lock = FolderLock.take(directory);
        try {
            var home = directory.toRealPath();
            var tools = PostgresTools.unpackedIn(binaries);
            PostgresProcess.on(PostgresFolder.data(home)).ifPresent(PostgresProcess::stopFast);
            PostgresProcess.forgetStranger(PostgresFolder.data(home));
            var login = new PostgresFolder(tools, home).prepare(durable);
            return started(tools, login, home, lock, port, durable);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Stops the server that a killed JVM left running on a directory, if there is one. */
    public static void stopOrphan(Path directory) {
        try (var _ = FolderLock.take(directory)) {
            PostgresProcess.on(PostgresFolder.data(directory.toAbsolutePath())).ifPresent(PostgresProcess::stopFast);
        }
    }

    private static PostgresServer started(
            PostgresTools tools, PostgresLogin login, Path directory, FolderLock lock, int port, boolean durable) {
        for (var attempt = 1; ; attempt++) {
            var server = new PostgresServer(tools, login, directory, lock, port == 0 ? FreePorts.any() : port);
            try {
                server.launch(durable);
                return server;
            } catch (RuntimeException e) {
                PostgresProcess.on(server.data).ifPresent(PostgresProcess::stopFast);
                if (port != 0 || attempt == ATTEMPTS_WITH_A_FREE_PORT) {
                    throw e;
                }
            }
        }
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The login of the superuser. */
    public PostgresLogin login() {
        return login;
    }

    /** Creates a database unless it exists. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (var connection = connect("postgres");
                var find = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var create = connection.createStatement()) {
            find.setString(1, name);
            if (!find.executeQuery().next()) {
                create.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " cannot be created", e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            if (tools.run(output, "pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"))
                    != 0) {
                PostgresProcess.on(data).ifPresent(PostgresProcess::stopFast);
            }
        }
    }

    private void launch(boolean durable) {
        if (!FreePorts.isFree(port)) {
            throw new IllegalStateException("Port " + port + " of 127.0.0.1 is taken by " + describeListener());
        }
        var options = String.join(" ", options(durable));
        var arguments =
                List.of("start", "-D", data.toString(), "-o", options, "-l", output.toString(), "-w", "-t", "120");
        if (tools.run(output, "pg_ctl", arguments) != 0) {
            throw new IllegalStateException(
                    "PostgreSQL did not start on " + data + ": " + PostgresFolder.lastLines(output));
        }
        verify(durable);
    }

    private List<String> options(boolean durable) {
        var options = new ArrayList<>(List.of("-p", Integer.toString(port)));
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                // Failed statements and the values in error details may contain personal data, so they are not logged.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse"));
        durability(durable).forEach((name, value) -> settings.add(name + "=" + value));
        settings.forEach(setting -> options.addAll(List.of("-c", setting)));
        return options;
    }

    private static Map<String, String> durability(boolean durable) {
        var value = durable ? "on" : "off";
        return Map.of("fsync", value, "synchronous_commit", value, "full_page_writes", value);
    }

    private void verify(boolean durable) {
        try (var connection = connect("postgres")) {
            if (!Path.of(setting(connection, "data_directory")).equals(data)) {
                throw new IllegalStateException("Port " + port + " of 127.0.0.1 is taken by " + describeListener());
            }
            for (var expected : durability(durable).entrySet()) {
                var actual = setting(connection, expected.getKey());
                if (!actual.equals(expected.getValue())) {
                    throw new IllegalStateException("PostgreSQL runs with " + expected.getKey() + " " + actual);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer on port " + port, e);
        }
    }

    /** Connects with a wrong password, so that the real one is not sent to an unknown server. */
    private String describeListener() {
        try (var _ = connect("postgres", login.username(), "wrong")) {
            return "another PostgreSQL";
        } catch (SQLException refused) {
            return REFUSED_LOGIN.contains(refused.getSQLState()) ? "another PostgreSQL" : "another program";
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, name);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        return connect(database, login.username(), login.password());
    }

    private Connection connect(String database, String username, String password) throws SQLException {
        var url = jdbcUrl(database) + "?connectTimeout=5&socketTimeout=60";
        return DriverManager.getConnection(url, username, password);
    }
}
