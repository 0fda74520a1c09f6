package ca.roadshow.embedded;

import java.nio.file.Path;

/** Runs a server in a process that a test kills: prints the port and waits. */
final class PostgresServerMain {

    private PostgresServerMain() {}

    public static void main(String[] arguments) throws Exception {
        var server = PostgresServer.start(Path.of(arguments[0]), Path.of(arguments[1]), 0, true);
        server.createDatabase("meetups");
        PostgresServerIT.write(server, "Ottawa");
        System.out.println(ChildProcess.MARK + server.port());
        Thread.sleep(Long.MAX_VALUE);
    }
}
