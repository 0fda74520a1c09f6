package ca.roadshow.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/** The mails in a folder, one file each. Files are named by the microsecond of arrival, so they sort in that order. */
final class MailFolder {

    private static final String SUFFIX = ".eml";
    private static final String UNFINISHED = ".part";
    private static final String ID = "\\d{18}";

    private final Path folder;
    private final NavigableSet<String> ids = new ConcurrentSkipListSet<>();
    private final Map<String, SoftReference<ReceivedMail>> parsed = new ConcurrentHashMap<>();
    /** The recipients of mails that arrived since the start. Older mails are read from their files. */
    private final Map<String, List<String>> recipientsOf = new ConcurrentHashMap<>();

    private final AtomicLong lastMicros = new AtomicLong();

    MailFolder(Path folder) throws IOException {
        this.folder = folder;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(UNFINISHED)) {
                    Files.delete(file);
                } else if (name.matches(ID + SUFFIX)) {
                    ids.add(name.substring(0, name.length() - SUFFIX.length()));
                }
            }
        }
        if (!ids.isEmpty()) {
            lastMicros.set(Long.parseLong(ids.last()));
        }
    }

    /**
     * Stores a mail so that it survives a power failure before the method returns: file written, synced and renamed,
     * folder synced.
     */
    void store(String sender, List<String> recipients, InputStream message) throws IOException {
        var partial = Files.createTempFile(folder, "mail", UNFINISHED);
        try {
            try (var file = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                StoredMail.write(
                        Channels.newOutputStream(file),
                        sender,
                        recipients,
                        Instant.now().toString(),
                        message);
                file.force(true);
            }
            var id = nextId();
            Files.move(partial, file(id), StandardCopyOption.ATOMIC_MOVE);
            sync();
            recipientsOf.put(id, List.copyOf(recipients));
            ids.add(id);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Returns the newest mails, newest first. */
    List<ReceivedMail> newest(int limit) {
        return ids.descendingSet().stream()
                .limit(limit)
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the mails to one recipient, newest first, without parsing the others. */
    List<ReceivedMail> to(String recipient) {
        return ids.descendingSet().stream()
                .filter(id -> {
                    var known = recipientsOf.get(id);
                    return known == null || known.contains(recipient);
                })
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(mail -> mail.to().contains(recipient))
                .toList();
    }

    Optional<ReceivedMail> find(String id) {
        if (!ids.contains(id)) {
            return Optional.empty();
        }
        var known = parsed.get(id);
        var mail = known == null ? null : known.get();
        if (mail == null) {
            try {
                mail = MailParser.parse(id, arrival(id), StoredMail.read(file(id)));
            } catch (NoSuchFileException cleared) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            parsed.put(id, new SoftReference<>(mail));
        }
        return Optional.of(mail);
    }

    void clear() {
        for (var id = ids.pollFirst(); id != null; id = ids.pollFirst()) {
            parsed.remove(id);
            recipientsOf.remove(id);
            try {
                Files.deleteIfExists(file(id));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String nextId() {
        var now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        // Later than the last name, even if the clock was set back.
        return String.format("%018d", lastMicros.updateAndGet(last -> Math.max(last + 1, now)));
    }

    private static Instant arrival(String id) {
        return Instant.EPOCH.plus(Long.parseLong(id), ChronoUnit.MICROS);
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }

    private void sync() throws IOException {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
