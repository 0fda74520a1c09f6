package ca.roadshow.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Ensures that only one process uses a folder. The operating system releases the lock however the process ends. */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "in-use.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Locks the folder. Fails at once if another process or this one holds the lock. */
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = open(folder);
            if (locked(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
            throw new IllegalStateException("Folder " + folder + " is in use by another running Roadshow");
        } catch (IOException e) {
            throw new UncheckedIOException("Folder " + folder + " cannot be locked", e);
        }
    }

    /** Locks the folder. Waits while another process holds the lock. */
    static FolderLock await(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = open(folder);
        channel.lock();
        return new FolderLock(channel);
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @SuppressWarnings("UnusedVariable")
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
