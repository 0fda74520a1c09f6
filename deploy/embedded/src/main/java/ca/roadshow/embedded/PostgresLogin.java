package ca.roadshow.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The superuser of a server and its random password, stored in a file beside the data that only the owner can read. */
public record PostgresLogin(String username, String password) {

    private static final String USERNAME = "postgres";
    private static final String FILE = "postgres.password";
    private static final int BYTES = 32;

    /**
     * Reads the login of the server on this folder.
     *
     * @throws IOException if there is none
     */
    public static PostgresLogin of(Path directory) throws IOException {
        return new PostgresLogin(USERNAME, Files.readString(file(directory)).strip());
    }

    /** Creates a password of letters, digits, {@code -} and {@code _}, which never need quoting. */
    static PostgresLogin random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new PostgresLogin(
                USERNAME, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    void keepIn(Path directory) throws IOException {
        OwnFile.write(file(directory), password + "\n");
    }

    static Path file(Path directory) {
        return directory.resolve(FILE);
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "PostgresLogin[" + username + "]";
    }
}
