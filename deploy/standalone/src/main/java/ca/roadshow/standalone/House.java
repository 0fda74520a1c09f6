package ca.roadshow.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The running parts of this JVM. Stops them in the reverse order of their start, at any time. */
final class House {

    private record Part(String name, AutoCloseable it) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private @Nullable Options options;
    private boolean stopping;
    private boolean failed;

    /** Thrown during a start that is no longer wanted. */
    static final class Stopping extends RuntimeException {}

    /** Logging works from now on. */
    void keepsLogs(Options given) {
        Logs.begin(given.logs());
        options = given;
    }

    <T extends AutoCloseable> T add(String name, T it) {
        synchronized (this) {
            if (!stopping) {
                parts.push(new Part(name, it));
                return it;
            }
        }
        close(new Part(name, it));
        throw new Stopping();
    }

    /** Ends the process with exit code 1 and one line of text. */
    void fail(String line) {
        synchronized (this) {
            if (stopping) {
                return;
            }
            failed = true;
        }
        System.err.println(line);
        System.exit(1);
    }

    String whereToLook() {
        return options == null ? "" : " (see " + options.logs().resolve("roadshow.log") + ")";
    }

    /** Stops everything and ends the process. A requested stop is no failure. */
    void stopForGood() {
        synchronized (this) {
            stopping = true;
        }
        if (options != null) {
            Logs.leaveTheTerminal();
        }
        for (var part = next(); part != null; part = next()) {
            close(part);
        }
        if (!failed) {
            Runtime.getRuntime().halt(0);
        }
    }

    private synchronized @Nullable Part next() {
        return parts.poll();
    }

    private static void close(Part part) {
        try {
            part.it().close();
        } catch (Exception e) {
            LoggerFactory.getLogger(House.class).warn("{} did not stop cleanly", part.name(), e);
        }
    }
}
