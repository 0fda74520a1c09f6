package ca.roadshow.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.roadshow.embedded.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/** The folder of all data. Only one process can use it at a time. A marker file identifies it. */
record DataFolder(Path path, FileChannel lock) implements AutoCloseable {

    static final String LOGS = "logs";
    private static final String MARK = "roadshow-data.txt";

    /** Locks the folder. Fails if it contains other files and no marker, and changes nothing in it. */
    static DataFolder taken(Path path) {
        try {
            if (Files.exists(path) && !isEmpty(path) && !Files.exists(path.resolve(MARK))) {
                throw new Refusal("Folder " + path + " is not one of Roadshow's: choose another by -Droadshow.data");
            }
            Files.createDirectories(path);
            return new DataFolder(path, lock(path));
        } catch (AccessDeniedException e) {
            throw new Refusal("Folder " + path + " belongs to somebody else: " + e.getMessage() + " cannot be written");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path of(String part) {
        return path.resolve(part);
    }

    /** Deletes everything in the folder except the marker and the logs, which record the deletion. */
    void beginAnew() {
        if (Files.exists(of("postgres"))) {
            PostgresServer.stopOrphan(of("postgres"));
        }
        try {
            for (var old : entries(path)) {
                if (!old.endsWith(MARK) && !old.endsWith(LOGS)) {
                    delete(old);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new Refusal("Roadshow is already running on " + path);
        }
        // Uses the channel that holds the lock: closing another channel of the same file would release the lock.
        channel.write(UTF_8.encode("Everything that Roadshow keeps. Stop it before copying this folder.\n"), 0);
        return channel;
    }

    private static boolean isEmpty(Path path) throws IOException {
        return entries(path).isEmpty();
    }

    private static List<Path> entries(Path path) throws IOException {
        try (var entries = Files.list(path)) {
            return entries.toList();
        }
    }

    private static void delete(Path entry) throws IOException {
        try (var paths = Files.walk(entry)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
