package ca.roadshow.benchmark.rush;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API, which both sides have in common: HTTP/1.1 with persistent connections. */
public final class HttpEntry implements SeatEntry {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;

    public HttpEntry(String origin) {
        this.origin = origin;
    }

    @Override
    public Answer rsvp(String meetupId, Attendee attendee) {
        var body = JSON.writeValueAsString(
                Map.of("name", attendee.name(), "email", attendee.email(), "locale", "en", "partySize", 1));
        var request = HttpRequest.newBuilder(URI.create(origin + "/api/meetups/" + meetupId + "/rsvps"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = JSON.readTree(send(request, 201));
        return new Answer(
                answer.get("rsvpId").asString(), answer.path("position").asInt(0));
    }

    private String send(HttpRequest request, int expected) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new IllegalStateException("Answered " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException("Not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
