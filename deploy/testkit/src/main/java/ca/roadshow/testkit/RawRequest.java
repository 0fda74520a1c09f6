package ca.roadshow.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A request that is sent exactly as written; Java's client refuses to send most malformed requests.
 *
 * @param headers lines without line ends
 */
@SuppressWarnings("ArrayRecordComponent")
record RawRequest(String method, String target, List<String> headers, byte[] body) {

    private static final int TIMEOUT_MILLIS = 60_000;

    /** Status zero if the server closed the connection without a response. */
    record Answer(int status, String type, String body) {}

    static RawRequest of(String method, String target) {
        return new RawRequest(method, target, List.of(), new byte[0]);
    }

    RawRequest header(String line) {
        var more = new ArrayList<>(headers);
        more.add(line);
        return new RawRequest(method, target, more, body);
    }

    RawRequest body(String type, String content) {
        return new RawRequest(method, target, headers, content.getBytes(UTF_8)).header("Content-Type: " + type);
    }

    Answer send(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            var out = socket.getOutputStream();
            try {
                out.write(head().getBytes(UTF_8));
                out.write(body);
                out.flush();
            } catch (SocketException _) {
                // The server has responded and closed the connection before it read everything.
            }
            return read(socket.getInputStream());
        }
    }

    private String head() {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("host:"))) {
            head.append("Host: localhost\r\n");
        }
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0) head.append("Content-Length: ").append(body.length).append("\r\n");
        return head.append("Connection: close\r\n\r\n").toString();
    }

    /** Does not read the body of an event stream, which never ends. */
    private static Answer read(InputStream in) throws IOException {
        try {
            var head = new StringBuilder();
            for (var next = in.read(); next >= 0; next = in.read()) {
                head.append((char) next);
                if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) break;
            }
            if (head.isEmpty()) return new Answer(0, "", "");
            var type = head.toString()
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                    .map(line -> line.substring("content-type:".length()).strip())
                    .findFirst()
                    .orElse("");
            var body = type.startsWith("text/event-stream") ? "" : new String(in.readAllBytes(), UTF_8);
            return new Answer(Integer.parseInt(head.substring(9, 12)), type, body);
        } catch (SocketException _) {
            return new Answer(0, "", "");
        }
    }

    /** A short form on one line, for messages. */
    @Override
    public String toString() {
        var sent = method + " " + target + " " + headers + " " + new String(body, ISO_8859_1);
        return sent.length() > 200 ? sent.substring(0, 200) + "…" : sent;
    }
}
