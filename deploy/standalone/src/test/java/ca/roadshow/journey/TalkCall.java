package ca.roadshow.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An open call for proposals of the whole network.
 *
 * @param organizer with the cookie of a network organizer
 */
record TalkCall(RunningRoadshow roadshow, HttpCalls organizer, String id, String slug) {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** @param path of the tracking page, with the token of the person who submitted the proposal */
    record Submitted(String id, String path) {}

    /** @param asks what the call asks for besides formats */
    static TalkCall opened(RunningRoadshow roadshow, HttpCalls organizer, String title, Map<String, Object> asks) {
        var call = new HashMap<String, Object>(Map.of(
                "title", Map.of("en", title, "fr", title + " (fr)"),
                "description", Map.of("en", "Tell us what broke.", "fr", "Racontez-nous ce qui a brisé."),
                "formats",
                        new Object[] {
                            Map.of("id", "talk", "name", Map.of("en", "Talk", "fr", "Présentation"), "minutes", "30"),
                            Map.of("id", "workshop", "name", Map.of("en", "Workshop", "fr", "Atelier"), "minutes", "90")
                        },
                "opens", local(Duration.ofDays(-1)),
                "closes", local(Duration.ofDays(20)),
                "zone", ZONE.getId()));
        call.put("asks", asks);
        var opened = organizer.json(done(organizer.post("/api/cfps/manage", call)));
        return new TalkCall(
                roadshow,
                organizer,
                opened.get("id").asString(),
                opened.get("slug").asString());
    }

    /** Formats a local date and time of the call for a form. */
    static String local(Duration fromNow) {
        return Instant.now()
                .plus(fromNow)
                .atZone(ZONE)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    String manage(String page) {
        return "/cfps/manage/" + slug + page;
    }

    /** @param more replaces or adds fields of the proposal */
    Submitted submit(String title, String name, String email, Map<String, Object> more) {
        var proposal = new HashMap<String, Object>(Map.of(
                "title", title,
                "abstract", "Three outages, and what each of them taught us.",
                "format", "talk",
                "language", "en",
                "locale", "fr",
                "speaker", Map.of("name", name, "email", email, "bio", "")));
        proposal.putAll(more);
        var http = roadshow.http();
        var submitted = http.json(done(http.post("/api/cfps/" + slug + "/proposals", proposal)));
        return new Submitted(
                submitted.get("proposalId").asString(),
                roadshow.path(submitted.get("trackingUrl").asString()));
    }

    /**
     * @param city empty if the call does not ask for cities
     * @param rank of an alternate
     */
    void decide(Submitted proposal, String city, String outcome, int rank) {
        var decision = new HashMap<String, Object>(Map.of("outcome", outcome, "city", city));
        if (rank > 0) decision.put("rank", rank);
        done(organizer.put("/api/proposals/" + proposal.id() + "/decision", decision));
    }

    /** Stores the organizer's own review, by the criteria of {@link #plan}. */
    void review(Submitted proposal, String clarity, String novelty) {
        var review = Map.of("scores", Map.of("overall", clarity, "novelty", novelty), "comment", "Clear");
        done(organizer.put("/api/proposals/" + proposal.id() + "/reviews/mine", review));
    }

    /** Publishes the decisions, and returns the number of mails. */
    int publish() {
        var published = done(organizer.post("/api/cfps/manage/" + slug + "/decisions/publication", Map.of()));
        return organizer.json(published).get("mails").asInt();
    }

    /** Renames the default criterion to Clarity, adds Novelty, and opens scoring and discussion. */
    void plan(Page page) {
        page.navigate(roadshow.url(manage("/review")));
        fill(page, "criteria[0].name.en", "Clarity");
        fill(page, "criteria[0].name.fr", "Clarté");
        fill(page, "criteria[0].weight", "2");
        fill(page, "criteria[1].name.en", "Novelty");
        fill(page, "criteria[1].name.fr", "Nouveauté");
        fill(page, "criteria[1].weight", "1");
        fill(page, "phases[0].from", local(Duration.ofHours(-1)));
        for (var allowed : new String[] {"score", "see", "discuss"}) {
            page.locator("[name='phases[0]." + allowed + "']").check();
        }
        page.locator("#plan-form button[type=submit]").click();
        page.waitForURL("**/review?done=saved");
    }

    private static void fill(Page page, String field, String value) {
        page.locator("[name='" + field + "']").fill(value);
    }

    /** Gives a person the role of a reviewer, and waits until it works. */
    void appoint(BrowserContext signedIn, String name, String email) {
        var choice = "REVIEWER:" + id;
        try (var page = signedIn.newPage()) {
            await().atMost(PATIENCE).until(() -> {
                page.navigate(roadshow.url("/organizer/people"));
                return page.locator("option[value='" + choice + "']").count() == 1;
            });
            page.locator("#role-form [name=name]").fill(name);
            page.locator("#role-form [name=email]").fill(email);
            page.locator("#role-form [name=trust]").selectOption(choice);
            page.locator("#role-form button[type=submit]").click();
            page.waitForURL("**/organizer/people?**");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(organizer.get(manage("/reviewers")).body()).contains(name));
    }

    static String unique(String name, String domain) {
        return name + "." + UUID.randomUUID().toString().substring(0, 8) + "@" + domain;
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) throw new AssertionError(answer.body());
        return answer;
    }
}
