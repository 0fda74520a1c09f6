package ca.roadshow.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports of 127.0.0.1, stored in a data folder so that a restart uses the same ones. */
public record FreePorts(Map<String, Integer> ports) {

    private static final String FILE = "ports.properties";

    /** Below the range from which Linux and macOS take ports for outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 29_999;
    private static final int ATTEMPTS = 1_000;

    public FreePorts {
        ports = Map.copyOf(ports);
    }

    /** Returns a free port for each name: the stored one if it is still free, otherwise a new one, which is stored. */
    public static FreePorts remembered(Path folder, List<String> names) {
        var stored = read(folder.resolve(FILE));
        var ports = new LinkedHashMap<String, Integer>();
        for (var name : names) {
            var port = number(stored.getProperty(name, ""));
            while (ports.containsValue(port) || !isFree(port)) {
                port = any();
            }
            ports.put(name, port);
        }
        ports.forEach((name, port) -> stored.setProperty(name, Integer.toString(port)));
        write(folder.resolve(FILE), stored);
        return new FreePorts(ports);
    }

    public int of(String name) {
        var port = ports.get(name);
        if (port == null) {
            throw new IllegalArgumentException("No port was asked for by the name " + name);
        }
        return port;
    }

    /** Returns any free port between 20000 and 29999. */
    public static int any() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
    }

    static boolean isFree(int port) {
        if (port <= 0) {
            return false;
        }
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int number(String port) {
        return port.matches("[1-9]\\d{0,4}") && Integer.parseInt(port) <= 65_535 ? Integer.parseInt(port) : 0;
    }

    private static Properties read(Path file) {
        var stored = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Ports cannot be read from " + file, e);
            }
        }
        return stored;
    }

    private static void write(Path file, Properties ports) {
        var next = file.resolveSibling(FILE + ".next");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var writer = Files.newBufferedWriter(next)) {
                ports.store(writer, "Ports of 127.0.0.1; a port that is in use is replaced");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Ports cannot be written to " + file, e);
        }
    }
}
