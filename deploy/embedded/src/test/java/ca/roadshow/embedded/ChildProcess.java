package ca.roadshow.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a main class of this module in another JVM, which a test kills. */
final class ChildProcess {

    /** The start of the line that a child prints for its parent; loggers and the JVM may print others. */
    static final String MARK = "child says: ";

    private final Process process;
    private final BufferedReader output;

    ChildProcess(Class<?> main, Path... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = process.inputReader();
    }

    String firstLine() throws IOException {
        var everything = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(MARK)) {
                return line.substring(MARK.length());
            }
            everything.append(line).append('\n');
        }
        throw new IllegalStateException("The child ended without a word:\n" + everything);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The child cannot be killed");
        }
    }
}
