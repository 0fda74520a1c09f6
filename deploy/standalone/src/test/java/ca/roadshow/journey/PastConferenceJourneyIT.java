package ca.roadshow.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The eleven talks of a past conference, from submission to the public list. The speakers' addresses are invented. */
class PastConferenceJourneyIT {

    private static final String ORGANIZER = "organizer@roadshow.localhost";
    private static final String HISTORY = "/registration/demo/roadshow-history.json";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningRoadshow roadshow = RunningRoadshow.get();

    /** @param email of the first speaker */
    private record Talk(String title, String summary, String language, String speaker, String email) {}

    @Test
    void elevenTalksAreSubmittedReviewedAcceptedAndConfirmed() {
        var talks = talks();
        assertThat(talks).hasSize(11);
        try (var desk = Browser.get().reader("en-CA")) {
            var page = desk.newPage();
            new SignIn(roadshow).as(ORGANIZER, page);
            var organizer = new SignIn(roadshow).calls(desk);
            var call = TalkCall.opened(roadshow, organizer, "Cloud Native Day " + UUID.randomUUID(), Map.of());
            call.plan(page);

            var submitted = new HashMap<Talk, TalkCall.Submitted>();
            for (var talk : talks) {
                var proposal = call.submit(
                        talk.title(),
                        talk.speaker(),
                        talk.email(),
                        Map.of("abstract", talk.summary(), "language", talk.language()));
                submitted.put(talk, proposal);
                call.review(proposal, "5", "4");
                call.decide(proposal, "", "ACCEPT", 0);
            }
            assertThat(organizer
                            .json(organizer.get("/api" + call.manage("/proposals?limit=50")))
                            .get("items")
                            .valueStream()
                            .map(item -> item.at("/score/mean").asDouble()))
                    .hasSize(11)
                    .allMatch(mean -> mean > 4);

            assertThat(call.publish()).isEqualTo(11);
            assertThat(call.publish()).as("a repeat mails nobody").isZero();
            submitted.forEach(this::confirm);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(confirmed(call))
                            .containsExactlyInAnyOrderElementsOf(
                                    talks.stream().map(Talk::title).toList()));
        }
    }

    /** Returns the titles on the public list. */
    private List<String> confirmed(TalkCall call) {
        var http = roadshow.http();
        return http.json(http.get("/api/cfps/" + call.slug() + "/talks"))
                .get("items")
                .valueStream()
                .filter(item -> item.get("state").asString().equals("CONFIRMED"))
                .map(item -> item.get("title").asString())
                .toList();
    }

    /** Confirms a talk by the link in the mail. */
    private void confirm(Talk talk, TalkCall.Submitted proposal) {
        var mail = roadshow.mailbox().await(talk.email(), "Acceptée");
        var link = roadshow.path(mail.link("/proposals/" + proposal.id()).orElseThrow());
        var answer = roadshow.http().post("/api" + link.replace("?", "/confirmation?"), Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static List<Talk> talks() {
        try (var file = PastConferenceJourneyIT.class.getResourceAsStream(HISTORY)) {
            var history = JsonMapper.shared().readTree(Objects.requireNonNull(file));
            var people = names(history.get("people"));
            var known = history.get("talks")
                    .valueStream()
                    .collect(Collectors.toMap(talk -> talk.get("slug").asString(), talk -> talk));
            return history.at("/conferences/0/talks")
                    .valueStream()
                    .map(item -> talk(
                            Objects.requireNonNull(known.get(item.get("talk").asString())), people))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> names(JsonNode people) {
        return people.valueStream()
                .collect(Collectors.toMap(
                        person -> person.get("slug").asString(),
                        person -> person.get("name").asString()));
    }

    private static Talk talk(JsonNode talk, Map<String, String> people) {
        var language = talk.get("language").asString();
        var speaker = talk.at("/speakers/0").asString();
        return new Talk(
                talk.at("/title/" + language).asString(),
                talk.at("/summary/" + language).asString(),
                language,
                people.getOrDefault(speaker, speaker),
                TalkCall.unique(speaker, speaker + ".example.org"));
    }
}
