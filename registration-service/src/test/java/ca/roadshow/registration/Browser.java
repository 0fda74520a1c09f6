package ca.roadshow.registration;

import ca.roadshow.testkit.FormFields;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An HTTP client for pages and API that keeps one person's cookie. */
public final class Browser {

    private final HttpClient http;
    private final int port;
    private final @Nullable String cookie;

    public Browser(int port) {
        this(HttpClient.newHttpClient(), port, null);
    }

    private Browser(HttpClient http, int port, @Nullable String cookie) {
        this.http = http;
        this.port = port;
        this.cookie = cookie;
    }

    public Browser with(@Nullable String cookie) {
        return new Browser(http, port, cookie);
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return http.send(request(path, headers).GET().build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> api(String method, String path, String body, String... headers) throws Exception {
        var request = request(path, headers).header("Content-Type", "application/json");
        return http.send(request.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        return http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /** The values of the hidden fields of a page's form. */
    public Map<String, String> hidden(String page) throws Exception {
        return FormFields.of(get(page).body());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Site", "same-origin");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
