package ca.roadshow.testkit;

import ca.roadshow.embedded.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The data folder of this JVM's parts: the first folder below {@code target/real-parts} that no other JVM has locked.
 * It is emptied first. The number of folders stays small, and the next run stops and deletes what a killed run left
 * behind.
 */
final class TestFolder {

    private static final int MOST_JVMS_AT_ONCE = 32;

    private final Path parent = Path.of("target", "real-parts").toAbsolutePath();
    private @Nullable Path taken;

    /** A field, because a lock is released when its channel is garbage-collected. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable FileLock held;

    synchronized Path path(String part) {
        if (taken == null) {
            taken = take();
        }
        return taken.resolve(part);
    }

    /** Unpacked programs, shared by all test JVMs of the build, because unpacking takes seconds of processor time. */
    Path binaries() {
        for (var folder = parent.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder.resolve("target").resolve("postgres-binaries");
            }
        }
        return parent.resolve("postgres-binaries");
    }

    private Path take() {
        try {
            Files.createDirectories(parent);
            for (var number = 0; number < MOST_JVMS_AT_ONCE; number++) {
                var folder = parent.resolve(Integer.toString(number));
                held = lock(parent.resolve(number + ".lock"));
                if (held != null) {
                    PostgresServer.stopOrphan(folder.resolve("postgres"));
                    delete(folder);
                    return folder;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for the real parts", e);
        }
        throw new IllegalStateException("All folders for the real parts are in use, below " + parent);
    }

    /** Returns null if another JVM has the lock. The lock is held until the JVM ends. */
    private static @Nullable FileLock lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
        }
        return lock;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
