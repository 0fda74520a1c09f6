package ca.roadshow.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A service that returns the received request, and misbehaves at some paths. */
final class StubService implements AutoCloseable {

    /** Each permit lets the event stream send one event. */
    final Semaphore events = new Semaphore(0);

    final CountDownLatch streamLeft = new CountDownLatch(1);
    /** The sign-in cookie as registration writes it. */
    static final String SIGN_IN =
            "roadshow_sign_in=eyJh.e30.c2ln; Path=/; Max-Age=43200; Secure; HttpOnly; SameSite=Lax";

    private final String name;
    private final HttpServer server;

    private StubService(String name, HttpServer server) {
        this.name = name;
        this.server = server;
    }

    static StubService started(String name) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            var stub = new StubService(name, server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", stub::tell);
            server.createContext("/meetups/live", stub::stream);
            server.createContext("/meetups/endless", stub::streamForEver);
            server.createContext("/meetups/headers", stub::headers);
            server.createContext("/meetups/slow", _ -> sleep());
            server.createContext("/api/meetups/slow", _ -> sleep());
            server.createContext("/api/meetups/broken", HttpExchange::close);
            server.createContext("/api/meetups/half", stub::half);
            server.createContext("/api/meetups/large", stub::tooLarge);
            server.createContext("/meetups/moved", stub::moved);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void tell(HttpExchange exchange) throws IOException {
        var told = new StringBuilder();
        told.append(name).append('\n');
        told.append(exchange.getRequestMethod())
                .append(' ')
                .append(exchange.getRequestURI())
                .append('\n');
        exchange.getRequestHeaders()
                .forEach((header, values) -> values.forEach(
                        value -> told.append(header).append(": ").append(value).append('\n')));
        told.append('\n').append(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        answer(exchange, 200, told.toString());
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.write("event:changed\ndata:1\n\n".getBytes(UTF_8));
            out.flush();
            events.acquireUninterruptibly();
            out.write("event:changed\ndata:2\n\n".getBytes(UTF_8));
        }
    }

    private void streamForEver(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            while (true) {
                out.write(":still here\n\n".getBytes(UTF_8));
                out.flush();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (IOException left) {
            streamLeft.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void half(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(new byte[100_000]);
        exchange.getResponseBody().flush();
        throw new IOException("cuts the connection");
    }

    private void headers(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.add("Set-Cookie", "seat=12; Path=/; HttpOnly");
        headers.add("Set-Cookie", "lang=fr; Path=/");
        headers.add("Set-Cookie", SIGN_IN);
        headers.set("Content-Security-Policy", "default-src 'none'");
        headers.set("Content-Language", "fr-CA");
        headers.set("X-Own", "kept");
        answer(exchange, 201, "made");
    }

    private void tooLarge(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        answer(exchange, 413, "{\"code\":\"said-by-the-service\"}");
    }

    private void moved(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "/meetups/new-home");
        answer(exchange, 303, "");
    }

    private static void sleep() {
        try {
            TimeUnit.SECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
