package ca.roadshow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PostgresServerIT {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path binaries;

    @TempDir
    private Path directory;

    @AfterEach
    void leaveNothingBehind() {
        PostgresServer.stopOrphan(directory);
    }

    @Test
    void keepsDataOverRestartAndIsDurable() throws Exception {
        try (var server = start(0)) {
            server.createDatabase("meetups");
            server.createDatabase("meetups");
            write(server, "Montréal", "Québec");
        }
        try (var server = start(0)) {
            assertThat(read(server)).containsExactly("Montréal", "Québec");
            assertThat(settings(server)).containsExactly("on", "on", "on", "200", "127.0.0.1");
        }
    }

    @Test
    void stopsServerLeftByKilledProcess() throws Exception {
        var child = new ChildProcess(PostgresServerMain.class, directory, binaries);
        var port = Integer.parseInt(child.firstLine());
        var orphan = postmasterPid();
        child.kill();
        assertThat(ProcessHandle.of(orphan)).get().matches(ProcessHandle::isAlive);

        try (var server = start(port)) {
            assertThat(read(server)).containsExactly("Ottawa");
            assertThat(postmasterPid()).isNotEqualTo(orphan);
        }
    }

    @Test
    void startsIfPidFileNamesAnotherProgram() throws Exception {
        try (var server = start(0)) {
            server.createDatabase("meetups");
            write(server, "Toronto");
        }
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(directory.resolve("data/postmaster.pid"), stranger.pid() + "\n" + directory + "\n");
            try (var server = start(0)) {
                assertThat(read(server)).containsExactly("Toronto");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refusesPortOfAnotherServer(@TempDir Path other) {
        try (var first = start(0)) {
            assertThatThrownBy(() -> PostgresServer.start(other, binaries, first.port(), false))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("taken by another PostgreSQL");
        }
    }

    @Test
    void refusesFolderInUse() {
        try (var first = start(0)) {
            assertThatThrownBy(() -> start(0)).hasMessageContaining("in use by another running Roadshow");
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void canRunWithoutDurability() throws Exception {
        try (var server = PostgresServer.start(directory, binaries, 0, false)) {
            server.createDatabase("meetups");
            assertThat(settings(server)).startsWith("off", "off", "off");
        }
    }

    @Test
    void requiresPassword() throws Exception {
        try (var server = start(0)) {
            server.createDatabase("meetups");
            assertRefused(server);
            assertThat(query(server, "select distinct auth_method from pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
            assertThat(query(server, "select current_setting('unix_socket_directories')"))
                    .containsExactly("");
        }
        var file = directory.resolve("postgres.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(directory.resolve("postgres.log")))
                .doesNotContain(PostgresLogin.of(directory).password());
    }

    @Test
    void addsPasswordToFolderOfEarlierVersion() throws Exception {
        try (var server = start(0)) {
            server.createDatabase("meetups");
            write(server, "Québec");
        }
        forgetThePassword();
        try (var server = start(0)) {
            assertThat(read(server)).containsExactly("Québec");
            assertRefused(server);
        }
        var password = PostgresLogin.of(directory).password();
        try (var server = start(0)) {
            assertThat(server.login().password()).as("at every start").isEqualTo(password);
        }
        assertThat(Files.readString(directory.resolve("postgres.log"))).doesNotContain(password);
    }

    /** The process was killed after writing the password and before writing the access rules. */
    @Test
    void completesInterruptedPreparation() throws Exception {
        try (var server = start(0)) {
            server.createDatabase("meetups");
            write(server, "Ottawa");
        }
        openToAnybody();
        try (var server = start(0)) {
            assertThat(read(server)).containsExactly("Ottawa");
            assertRefused(server);
        }
    }

    @Test
    void setsNewPasswordIfFileWasLost() throws Exception {
        try (var server = start(0)) {
            server.createDatabase("meetups");
            write(server, "Toronto");
        }
        Files.delete(directory.resolve("postgres.password"));
        try (var server = start(0)) {
            assertThat(read(server)).containsExactly("Toronto");
            assertRefused(server);
        }
    }

    /** The state after initdb with {@code -A trust}, as in earlier versions without a password. */
    private void forgetThePassword() throws Exception {
        try (var server = start(0);
                var connection = connect(server, server.login().password());
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password null");
        }
        openToAnybody();
        Files.delete(directory.resolve("postgres.password"));
    }

    private void openToAnybody() throws Exception {
        Files.writeString(directory.resolve("data/pg_hba.conf"), """
            # TYPE  DATABASE        USER            ADDRESS                 METHOD
            local   all             all                                     trust
            host    all             all             127.0.0.1/32            trust
            """);
    }

    private static void assertRefused(PostgresServer server) {
        for (var password : List.of("", "postgres")) {
            assertThatThrownBy(() -> connect(server, password)).isInstanceOf(SQLException.class);
        }
    }

    private static Connection connect(PostgresServer server, String password) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl("meetups"), server.login().username(), password);
    }

    private PostgresServer start(int port) {
        return PostgresServer.start(directory, binaries, port, true);
    }

    private long postmasterPid() throws Exception {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst());
    }

    static void write(PostgresServer server, String... cities) throws SQLException {
        try (var connection = connect(server, server.login().password());
                var statement = connection.createStatement()) {
            statement.execute("create table city (name text)");
            for (var city : cities) {
                statement.execute("insert into city values ('" + city + "')");
            }
        }
    }

    private static List<String> read(PostgresServer server) throws SQLException {
        return query(server, "select name from city order by name");
    }

    private static List<String> settings(PostgresServer server) throws SQLException {
        return query(server, """
            select current_setting(name) from unnest(array['fsync', 'synchronous_commit', 'full_page_writes',
            'max_connections', 'listen_addresses']) with ordinality as wanted(name, place) order by place\
            """);
    }

    private static List<String> query(PostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server, server.login().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
