package ca.roadshow.standalone;

import ca.roadshow.embedded.OwnFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * The secrets. They are created at the first start and stored in a file that only its owner may read. Without them, the
 * data cannot be decrypted.
 */
final class Secrets {

    private static final int BYTES = 32;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets keptIn(Path file, List<String> names) {
        try {
            var values = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            if (!values.stringPropertyNames().containsAll(names)) {
                names.forEach(name -> values.computeIfAbsent(name, _ -> random()));
                write(file, values);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException("Secrets cannot be kept in " + file, e);
        }
    }

    String of(String name) {
        return values.getProperty(name);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void write(Path file, Properties values) throws IOException {
        var text = new StringWriter();
        values.store(text, "Keep this file with the data: what it sealed cannot be read without it");
        OwnFile.write(file, text.toString());
    }
}
