package ca.roadshow.benchmark;

import ca.roadshow.embedded.PostgresLogin;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The processor time that processes have used since they started.
 *
 * @param service the process of the service
 * @param database all processes of PostgreSQL that are running; those that have ended do not count
 * @param here this process
 */
record ProcessorTime(Duration service, Duration database, Duration here) {

    static final ProcessorTime NONE = new ProcessorTime(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    static ProcessorTime now(ProcessHandle service, String databaseUrl, PostgresLogin login) {
        return new ProcessorTime(of(service), of(processes(databaseUrl, login)), of(ProcessHandle.current()));
    }

    ProcessorTime plus(ProcessorTime other) {
        return new ProcessorTime(service.plus(other.service), database.plus(other.database), here.plus(other.here));
    }

    ProcessorTime minus(ProcessorTime other) {
        return new ProcessorTime(service.minus(other.service), database.minus(other.database), here.minus(other.here));
    }

    private static Duration of(List<ProcessHandle> processes) {
        return processes.stream().map(ProcessorTime::of).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static List<ProcessHandle> processes(String databaseUrl, PostgresLogin login) {
        var processes = new ArrayList<ProcessHandle>();
        try (var connection = DriverManager.getConnection(databaseUrl, login.username(), login.password());
                var statement =
                        connection.prepareStatement("select pid from pg_stat_activity where pid <> pg_backend_pid()");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                ProcessHandle.of(rows.getLong(1)).ifPresent(processes::add);
            }
            return processes;
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not name its processes", e);
        }
    }
}
