package ca.roadshow.benchmark.newsletter;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads commands and mails of one connection. Sends replies to pipelined commands together (RFC 2920). */
final class SmtpStream {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final StringBuilder replies = new StringBuilder();
    private byte[] mail = new byte[BUFFER];
    private int next;
    private int end;

    SmtpStream(Socket connection) throws IOException {
        this.in = connection.getInputStream();
        this.out = connection.getOutputStream();
    }

    void reply(String reply) {
        replies.append(reply);
    }

    void flush() throws IOException {
        if (!replies.isEmpty()) {
            out.write(replies.toString().getBytes(StandardCharsets.US_ASCII));
            replies.setLength(0);
        }
    }

    /** Returns the next command; null if the client has disconnected. */
    @Nullable
    String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            var read = read();
            if (read < 0) {
                return null;
            }
            if (read == '\n') {
                return line.toString().strip();
            }
            line.append((char) read);
        }
    }

    /** Returns the mail without the final line with a single dot. */
    byte[] mail() throws IOException {
        var length = 0;
        while (true) {
            var read = read();
            if (read < 0) {
                throw new EOFException("The client has gone within a mail");
            }
            if (length == mail.length) {
                mail = Arrays.copyOf(mail, 2 * length);
            }
            mail[length++] = (byte) read;
            if (read == '\n' && endsAt(length)) {
                return Arrays.copyOf(mail, length - 3);
            }
        }
    }

    private boolean endsAt(int length) {
        return length >= 5
                && mail[length - 2] == '\r'
                && mail[length - 3] == '.'
                && mail[length - 4] == '\n'
                && mail[length - 5] == '\r';
    }

    private int read() throws IOException {
        if (next == end) {
            flush();
            end = in.read(buffer);
            next = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[next++] & 0xff;
    }
}
