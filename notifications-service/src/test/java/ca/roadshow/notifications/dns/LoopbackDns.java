package ca.roadshow.notifications.dns;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A name server on loopback for TXT records (RFC 1035). */
final class LoopbackDns implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int NO_SUCH_NAME = 3;
    private static final int SERVER_FAILED = 2;

    private final DatagramSocket socket;
    private final Map<String, List<List<String>>> records = new ConcurrentHashMap<>();
    private final Map<String, Boolean> silent = new ConcurrentHashMap<>();
    private final Map<String, Boolean> failing = new ConcurrentHashMap<>();

    LoopbackDns() {
        try {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().name("loopback-dns").daemon().start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /**
     * Publishes records.
     *
     * @param strings the strings of each record
     */
    @SafeVarargs
    final void publish(String name, List<String>... strings) {
        var each = new ArrayList<List<String>>();
        for (var record : strings) {
            each.add(record);
        }
        records.put(name, each);
    }

    /** Leaves queries for this name without an answer. */
    void ignore(String name) {
        silent.put(name, true);
    }

    /** Answers queries for this name with an error. */
    void fail(String name) {
        failing.put(name, true);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                var question = Arrays.copyOf(packet.getData(), packet.getLength());
                var name = name(question);
                if (!silent.containsKey(name)) {
                    var answer = answer(question, name);
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException closed) {
                if (socket.isClosed()) {
                    return;
                }
            }
        }
    }

    private static String name(byte[] question) {
        var name = new StringBuilder();
        for (var at = HEADER; question[at] != 0; at += question[at] + 1) {
            name.append(name.isEmpty() ? "" : ".").append(new String(question, at + 1, question[at], US_ASCII));
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private byte[] answer(byte[] question, String name) throws IOException {
        var found = records.getOrDefault(name, List.of());
        var code = failing.containsKey(name) ? SERVER_FAILED : records.containsKey(name) ? 0 : NO_SUCH_NAME;
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(0x8580 | code);
        out.writeShort(1);
        out.writeShort(found.size());
        out.writeInt(0);
        out.write(question, HEADER, name.length() + 2 + 4);
        for (var strings : found) {
            out.writeShort(0xc000 | HEADER);
            out.writeShort(16);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(strings.stream().mapToInt(each -> each.length() + 1).sum());
            for (var each : strings) {
                out.writeByte(each.length());
                out.write(each.getBytes(US_ASCII));
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
