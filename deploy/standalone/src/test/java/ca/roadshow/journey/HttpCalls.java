package ca.roadshow.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API, as an external client uses it.
 *
 * @param cookie value of the request header; empty for a client without a session
 */
public record HttpCalls(URI origin, String cookie) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    public HttpCalls(URI origin) {
        this(origin, "");
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    public HttpResponse<String> head(String path) {
        return send("HEAD", path, "");
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, "");
    }

    /** @param body an object or a map, sent as JSON */
    public HttpResponse<String> post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    /** @param body as in {@link #post} */
    public HttpResponse<String> put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body));
    }

    public JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(origin.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!cookie.isEmpty()) request.header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin");
        // The timeout of a request ends with the headers of the answer, this one with its body.
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString())
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
