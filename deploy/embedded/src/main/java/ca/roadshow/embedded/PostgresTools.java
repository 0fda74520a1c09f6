package ca.roadshow.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path into a folder that is named after the archive's checksum. */
final class PostgresTools {

    private static final Object UNPACKING = new Object();
    private static final long MINUTES_PER_PROGRAM = 5;

    private final Path home;

    private PostgresTools(Path home) {
        this.home = home;
    }

    static PostgresTools unpackedIn(Path folder) {
        synchronized (UNPACKING) {
            try (var _ = FolderLock.await(folder)) {
                var archive = archive();
                var home = folder.resolve(checksum(archive));
                if (!Files.exists(home)) {
                    var partial = folder.resolve("partial");
                    Folders.delete(partial);
                    unpack(archive, partial);
                    Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
                }
                return new PostgresTools(home.toRealPath());
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + folder, e);
            }
        }
    }

    /** Runs a program to its end. Its output goes to a file, because a server that it starts keeps the stream open. */
    int run(Path output, String program, List<String> arguments) {
        return run(output, program, arguments, "");
    }

    /** Like {@link #run(Path, String, List)}, with input for values that must not appear in arguments. */
    int run(Path output, String program, List<String> arguments, String input) {
        var command = new ArrayList<String>();
        if (OperatingSystem.HERE == OperatingSystem.LINUX && isRoot()) {
            // PostgreSQL refuses to run as root. In its own user namespace it runs as nobody, with root's files.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin")
                .resolve(OperatingSystem.HERE.program(program))
                .toString());
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(UTF_8));
            }
            if (!process.waitFor(MINUTES_PER_PROGRAM, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(program + " did not end within " + MINUTES_PER_PROGRAM + " minutes");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(program + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program + " ran", e);
        }
    }

    private static boolean isRoot() {
        return ProcessHandle.current().info().user().filter("root"::equals).isPresent();
    }

    private static byte[] archive() throws IOException {
        var resolver = DefaultPostgresBinaryResolver.INSTANCE;
        try (var stream = resolver.getPgBinary(OperatingSystem.HERE.binaries(), OperatingSystem.architecture())) {
            return stream.readAllBytes();
        }
    }

    /** Distinguishes releases. A cryptographic digest would take a second of processor time at each start. */
    private static String checksum(byte[] archive) {
        var crc = new CRC32();
        crc.update(archive);
        return "%08x-%d".formatted(crc.getValue(), archive.length);
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }
}
