package ca.roadshow.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The pages of a call that uses every option, each with content. */
final class TalkCallPages {

    private final TalkCall call;
    private final TalkCall.Submitted open;
    private final String accepted;
    private final String mail;

    private TalkCallPages(TalkCall call, TalkCall.Submitted open, String accepted, String mail) {
        this.call = call;
        this.open = open;
        this.accepted = accepted;
        this.mail = mail;
    }

    /** One proposal has a published decision, another one an unpublished decision. */
    static TalkCallPages made(RunningRoadshow roadshow, BrowserContext organizer) {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        var call =
                TalkCall.opened(roadshow, new SignIn(roadshow).calls(organizer), "The road in winter " + tag, asks());
        try (var page = organizer.newPage()) {
            call.plan(page);
        }
        var email = TalkCall.unique("amina", "example.org");
        var first = call.submit("What 400 alerts taught us", "Amina Diallo", email, answers());
        var second = call.submit("Queues that forgive", "Noé Gagnon", TalkCall.unique("noe", "example.org"), answers());
        call.review(first, "4", "2");
        call.decide(first, "ottawa", "ACCEPT", 0);
        assertThat(call.publish()).isEqualTo(1);
        call.decide(second, "ottawa", "ALTERNATE", 1);
        roadshow.mailbox().await(email, "Acceptée");
        var link = roadshow.mailbox().awaitLink(email, "/proposals/" + first.id());
        return new TalkCallPages(
                call,
                second,
                roadshow.path(link).replaceFirst("&lang=(en|fr)", ""),
                mailToCome(roadshow, organizer, call));
    }

    private static String mailToCome(RunningRoadshow roadshow, BrowserContext organizer, TalkCall call) {
        try (var page = organizer.newPage()) {
            var mails = page.locator("a[href*='/outbox/']");
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                page.navigate(roadshow.url(call.manage("/outbox")));
                return mails.count() > 0;
            });
            return Objects.requireNonNull(mails.first().getAttribute("href"));
        }
    }

    /** The options: a track, a level, two cities, and a question for one format only. */
    private static Map<String, Object> asks() {
        return Map.of(
                "tracks",
                List.of(named("platforms", "Platforms", "Plateformes")),
                "levels",
                List.of(named("beginner", "Beginner", "Débutant")),
                "cities",
                List.of(Map.of("city", "ottawa", "dates", "2039-02-09, 2039-02-16"), Map.of("city", "montreal")),
                "questions",
                List.of(
                        question("Is this your first talk?", "Est-ce votre première présentation?", ""),
                        question("What do people bring?", "Que faut-il apporter?", "workshop")),
                "mostProposals",
                "3",
                "blind",
                true);
    }

    private static Map<String, Object> named(String id, String english, String french) {
        return Map.of("id", id, "name", Map.of("en", english, "fr", french));
    }

    private static Map<String, Object> question(String english, String french, String format) {
        return Map.of("text", Map.of("en", english, "fr", french), "format", format, "need", "SUBMISSION");
    }

    private static Map<String, Object> answers() {
        return Map.of(
                "track",
                "platforms",
                "level",
                "beginner",
                "cities",
                List.of(Map.of("city", "ottawa", "dates", List.of("2039-02-09", "2039-02-16"))),
                "answers",
                List.of(Map.of("question", "is-this-your-first-talk", "value", "Yes")),
                "slides",
                "https://example.org/slides",
                "notes",
                "I arrive by train.");
    }

    List<String> ofSpeakers() {
        return List.of(
                "/cfps/" + call.slug(),
                "/cfps/" + call.slug() + "/talks",
                accepted,
                open.path().replace("?", "/edit?"),
                open.path().replace("?", "/withdrawal?"));
    }

    List<String> ofOrganizers() {
        return List.of(
                call.manage(""),
                call.manage("/proposals"),
                call.manage("/proposals/" + open.id()),
                call.manage("/review"),
                call.manage("/reviewers"),
                call.manage("/decisions"),
                call.manage("/outbox"),
                mail,
                call.manage("/imports"));
    }
}
