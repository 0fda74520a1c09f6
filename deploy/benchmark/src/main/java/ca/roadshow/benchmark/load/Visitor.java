package ca.roadshow.benchmark.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client with its own connections and network address. */
public final class Visitor {

    private static final int BLOCK = 250;

    private final HttpClient client;
    private final String origin;

    /** @param number from 0; determines the client's address in the loopback network */
    public Visitor(String origin, int number) {
        this.origin = origin;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral("127.0.%d.%d".formatted(1 + number / BLOCK, 1 + number % BLOCK)))
                .build();
    }

    /** Reads a page as a signed-in person. */
    public String read(String path, String cookie) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    public HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }
}
