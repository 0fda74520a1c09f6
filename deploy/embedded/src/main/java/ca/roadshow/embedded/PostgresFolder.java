package ca.roadshow.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Prepares a server's data folder before the server starts. */
record PostgresFolder(PostgresTools tools, Path directory) {

    private static final long LARGEST_LOG = 5_000_000;

    static Path data(Path directory) {
        return directory.resolve("data");
    }

    static Path output(Path directory) {
        return directory.resolve("postgres.log");
    }

    static String lastLines(Path output) {
        try {
            var lines = Files.readAllLines(output);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "no log at " + output;
        }
    }

    /** Prepares the folder; no server may be running on it. Keeps the data of earlier versions and adds a password. */
    PostgresLogin prepare(boolean durable) throws IOException {
        if (Files.exists(output()) && Files.size(output()) > LARGEST_LOG) {
            Files.delete(output());
        }
        if (!Files.exists(data(directory))) {
            return initialised(durable);
        }
        if (!Files.exists(PostgresLogin.file(directory))) {
            // Written last, so that the next start repeats an interrupted preparation.
            var login = PostgresLogin.random();
            close(login);
            login.keepIn(directory);
            return login;
        }
        var login = PostgresLogin.of(directory);
        if (access().isOpen()) {
            close(login);
        }
        return login;
    }

    private PostgresLogin initialised(boolean durable) throws IOException {
        var login = PostgresLogin.random();
        login.keepIn(directory);
        var partial = directory.resolve("data.partial");
        Folders.delete(partial);
        var arguments = new ArrayList<>(List.of("-D", partial.toString(), "-U", "postgres", "-E", "UTF8"));
        arguments.addAll(List.of(
                "-A", "scram-sha-256", "--pwfile", PostgresLogin.file(directory).toString()));
        arguments.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        if (tools.run(output(), "initdb", arguments) != 0) {
            throw new IllegalStateException("PostgreSQL could not make its data folder: " + lastLines(output()));
        }
        Files.move(partial, data(directory), StandardCopyOption.ATOMIC_MOVE);
        return login;
    }

    /**
     * Sets the password in the server's single-user mode, in which nobody can connect. An interrupted run is repeated.
     */
    private void close(PostgresLogin login) throws IOException {
        var statement = "alter role postgres password '" + login.password() + "'\n";
        var arguments = List.of(
                "--single", "-D", data(directory).toString(), "-c", "log_min_error_statement=panic", "postgres");
        if (tools.run(output(), "postgres", arguments, statement) != 0) {
            throw new IllegalStateException("PostgreSQL could not be given a password: " + lastLines(output()));
        }
        access().close();
    }

    private PostgresAccess access() {
        return new PostgresAccess(data(directory));
    }

    private Path output() {
        return output(directory);
    }
}
