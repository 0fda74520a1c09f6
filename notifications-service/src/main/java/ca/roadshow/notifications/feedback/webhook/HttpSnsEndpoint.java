package ca.roadshow.notifications.feedback.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Fetches by HTTPS, without following redirects. */
@Component
class HttpSnsEndpoint implements SnsEndpoint {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int LARGEST = 65_536;

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();

    @Override
    public byte[] fetch(URI address) throws IOException {
        var request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        try {
            var response = http.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("Amazon SNS answers " + response.statusCode());
                }
                return body.readNBytes(LARGEST);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stop);
        }
    }
}
