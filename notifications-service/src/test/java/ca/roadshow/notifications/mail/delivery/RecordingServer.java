package ca.roadshow.notifications.mail.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that records the id of every mail, even if the sender has disconnected before the reply. */
final class RecordingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final boolean replies;
    private final List<String> messageIds = new CopyOnWriteArrayList<>();

    private RecordingServer(boolean replies) throws IOException {
        this.replies = replies;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Accepts mails and never replies to their data, so the sender does not know whether a mail arrived. */
    static RecordingServer silent() throws IOException {
        return new RecordingServer(false);
    }

    static RecordingServer replying() throws IOException {
        return new RecordingServer(true);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Returns the message ids in the order of arrival; an id occurs once per arrival. */
    List<String> messageIds() {
        return List.copyOf(messageIds);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            say(connection, "220 recording");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.toUpperCase(Locale.ROOT).startsWith("DATA")) {
                    say(connection, "354 go on");
                    if (take(in) && replies) {
                        say(connection, "250 taken");
                    }
                } else {
                    say(connection, "250 fine");
                }
            }
        } catch (SocketException killed) {
            // A killed sender closes its connection.
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Receives a mail. Returns whether it was complete, because a killed sender may send only a part. */
    private boolean take(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                messageIds.add(id);
                return true;
            }
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length()).strip();
            }
        }
        return false;
    }

    private static void say(Socket connection, String answer) throws IOException {
        connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
