package ca.roadshow.benchmark.newsletter;

import ca.roadshow.testkit.SignedInPeople;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A network organizer who uses the API of the running service. */
public final class Organizer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CAMPAIGNS = "/api/campaigns";
    private static final String IMPORTS = "/api/subscribers/imports";
    private static final String ID = "addr-benchmark-organizer";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    private final String token;

    public Organizer(String origin, SignedInPeople people) {
        this.origin = origin;
        people.grant(ID, "ORGANIZER", "*");
        this.token = people.token(ID);
    }

    /** Drafts a campaign and returns its id. */
    public String draft(List<String> topics, List<String> communities, @Nullable String language) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "Benchmark",
                "topics",
                topics,
                "communities",
                communities,
                "subject",
                Map.of("en", "What is on in your city", "fr", "À l’affiche dans votre ville"),
                "preheader",
                Map.of("en", "Meetups and news", "fr", "Meetups et nouvelles"),
                "body",
                Map.of("en", CampaignText.ENGLISH, "fr", CampaignText.FRENCH)));
        body.put("language", language);
        var answer = send("POST", CAMPAIGNS, JSON.writeValueAsString(body));
        check(answer, 201);
        return JSON.readTree(answer.body()).get("id").asString();
    }

    public JsonNode show(String campaign) {
        var answer = send("GET", CAMPAIGNS + "/" + campaign, "");
        check(answer, 200);
        return JSON.readTree(answer.body());
    }

    /** Sends, pauses, resumes or cancels; returns whether the campaign allowed it. */
    public boolean post(String campaign, String action) {
        var answer = send("POST", CAMPAIGNS + "/" + campaign + "/" + action, "");
        if (answer.statusCode() == 409) {
            return false;
        }
        check(answer, 202);
        return true;
    }

    /** Starts the import of a file of subscribers with proofs of consent, and returns its id. */
    public String importFile(int rows) {
        var file = IntStream.range(0, rows)
                .mapToObj("imported-%07d@imports.example,Reader of a file,fr,newsletter,2025-05-01,Meetup%n"::formatted)
                .collect(Collectors.joining("", "email,name,language,topics,consented_at,consent_source\n", ""));
        var answer = send("POST", IMPORTS, file, "text/csv");
        check(answer, 202);
        return JSON.readTree(answer.body()).get("id").asString();
    }

    /** An import, with the counts of its rows so far. */
    public JsonNode showImport(String id) {
        var answer = send("GET", IMPORTS + "/" + id, "");
        check(answer, 200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(method, path, body, "application/json");
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static void check(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new IllegalStateException("Answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
