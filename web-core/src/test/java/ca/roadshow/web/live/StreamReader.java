package ca.roadshow.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of an event stream. Records the lines that it receives; {@code end} is the last one. */
class StreamReader implements AutoCloseable {

    private final Socket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    StreamReader(int port, String path) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(UTF_8));
        Thread.ofVirtual().start(this::listen);
    }

    boolean heard(String line) {
        return heard.contains(line);
    }

    long heartbeats() {
        return heard.stream().filter(":still here"::equals).count();
    }

    void forget() {
        heard.clear();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        try {
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) heard.add(line);
        } catch (IOException e) {
            heard.add(e.toString());
        }
        heard.add("end");
    }
}
