package ca.roadshow.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that only its owner may read. */
public final class OwnFile {

    private OwnFile() {}

    /** Writes the file completely or not at all, even if the process is killed. */
    public static void write(Path file, String content) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        create(next);
        Files.writeString(next, content, UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Restricts access before anything is written. On Windows, the file inherits the rights of its folder, except those
     * of Everyone.
     */
    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return;
        }
        var created = Files.createFile(file).toFile();
        var closed = created.setReadable(false, false) && created.setReadable(true, true);
        if (!closed && !created.canRead()) {
            throw new IOException(file + " cannot be read by its owner");
        }
    }
}
