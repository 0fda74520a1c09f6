package ca.roadshow.cfp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.review.ReviewedCalls;
import ca.roadshow.testkit.FormWalk;
import ca.roadshow.testkit.FormWalk.Filled;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Switches the language in every form before it is submitted. */
@CfpUnderTest
class FormWalkIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReviewedCalls reviewed;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MailLinks links;

    @LocalServerPort
    private int port;

    @Test
    void showsEveryFormInFrenchAndStoresNothing() {
        var slug = calls.openOf("community-walk").slug().value();
        var organizer = visitors.with("ORGANIZER", "*", "june.walks@example.org");
        var walk = new FormWalk(
                URI.create("http://localhost:" + port), organizer.getName() + "=" + organizer.getValue(), this::facts);

        var proposal = submit(slug);
        var forms = new HashMap<>(decisionForms(slug, proposal, organizer));
        forms.putAll(Map.of(
                "/cfps/{call}/proposals",
                new Filled(
                        "/cfps/" + slug + "/proposals",
                        Map.of(
                                "title", "Reading <flame> graphs",
                                "abstract", "What the widest bar says",
                                "format", "talk",
                                "language", "fr",
                                "speaker.name", "Zoé Tremblay",
                                "speaker.email", "zoe.walk@example.org",
                                "submission", "walk-0123456789abcdef"),
                        List.of(
                                "value=\"Reading &lt;flame&gt; graphs\"",
                                ">What the widest bar says</textarea>",
                                "value=\"zoe.walk@example.org\"",
                                "value=\"walk-0123456789abcdef\"")),
                "/cfps/manage",
                new Filled("/cfps/manage", call(), shown()),
                "/cfps/manage/{call}",
                new Filled("/cfps/manage/" + slug, call(), shown()),
                "/cfps/manage/{call}/closing",
                Filled.button("/cfps/manage/" + slug + "/closing"),
                "/cfps/{call}/drafts",
                Filled.button("/cfps/" + slug + "/drafts"),
                "/cfps/manage/{call}/imports",
                Filled.button("/cfps/manage/" + slug + "/imports"),
                "/cfps/manage/{call}/codes",
                Filled.button("/cfps/manage/" + slug + "/codes"),
                "/cfps/manage/{call}/codes/revocation",
                Filled.button("/cfps/manage/" + slug + "/codes/revocation")));
        forms.putAll(Map.of(
                "/proposals/{id}/news",
                Filled.button("/proposals/proposal-walk/news"),
                "/proposals/{id}/confirmation",
                Filled.button("/proposals/proposal-walk/confirmation"),
                "/proposals/{id}/withdrawal",
                new Filled(
                        proposal.replace("?", "/withdrawal?"),
                        Map.of("reason", "I am <ill>"),
                        List.of(">I am &lt;ill&gt;</textarea>")),
                "/proposals/{id}/edit",
                new Filled(
                        proposal.replace("?", "/edit?"),
                        Map.of(
                                "version", "1",
                                "title", "Reading <flame> graphs",
                                "abstract", "What the widest bar says",
                                "format", "talk",
                                "language", "fr",
                                "speaker.name", "Zoé Tremblay"),
                        List.of("value=\"Reading &lt;flame&gt; graphs\"", ">What the widest bar says</textarea>"))));

        forms.putAll(invitationForms(proposal));
        forms.putAll(Map.of(
                "/proposals/mine/profile",
                new Filled(
                        "/proposals/mine/profile",
                        Map.of(
                                "name", "June <Walks>",
                                "affiliations[0].name", "Tide & Co",
                                "affiliations[0].from", "2027-05-04",
                                "links[0]", "https://example.org/june",
                                "firstTime", "true"),
                        List.of(
                                "value=\"June &lt;Walks&gt;\"",
                                "value=\"Tide &amp; Co\"",
                                "value=\"2027-05-04\"",
                                "value=\"https://example.org/june\"",
                                "name=\"firstTime\" value=\"true\" checked")),
                "/proposals/mine/talks",
                new Filled(
                        "/proposals/mine/talks",
                        Map.of("title", "Walking <queues>", "abstract", "A walk", "language", "fr"),
                        List.of("value=\"Walking &lt;queues&gt;\"", ">A walk</textarea>")),
                "/proposals/mine/talks/{talk}",
                new Filled(
                        "/proposals/mine/talks/" + libraryTalk(organizer),
                        Map.of("title", "Walking <slowly>", "abstract", "A walk", "language", "fr", "version", "1"),
                        List.of("value=\"Walking &lt;slowly&gt;\"", ">A walk</textarea>")),
                "/proposals/mine/talks/{talk}/discarding",
                Filled.button("/proposals/mine/talks/talk-walk/discarding"),
                "/proposals/mine/photo",
                Filled.button("/proposals/mine/photo"),
                "/proposals/mine/photo/removal",
                Filled.button("/proposals/mine/photo/removal")));

        var all = new HashMap<>(forms);
        all.putAll(reviewForms());
        assertThat(walk.walk(mappings, all)).isEmpty();
    }

    private String libraryTalk(Cookie organizer) {
        var written = http.post()
                .uri("/api/proposals/mine/talks")
                .cookie(organizer)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"title\":\"Walks\",\"abstract\":\"A walk.\",\"language\":\"en\"}")
                .exchange();
        return Forms.body(written).replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    }

    private Map<String, Filled> invitationForms(String trackingPage) {
        var invited = http.post()
                .uri(URI.create("/api" + trackingPage.replace("?", "/speakers?")))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"june.walks@example.org\"}")
                .exchange();
        var id = Forms.body(invited).replaceFirst("(?s).*\"invitation\":\"([^\"]+)\".*", "$1");
        var token = links.token(MailLink.CO_SPEAKER, id, MailLink.Holder.MAILBOX);
        var speakers = trackingPage.replaceFirst("\\?.*", "") + "/speakers";
        return Map.of(
                "/proposals/{id}/speakers",
                new Filled(
                        trackingPage.replace("?", "/speakers?"),
                        Map.of("email", "kofi.walks@example.org"),
                        List.of("value=\"kofi.walks@example.org\"")),
                "/proposals/{id}/speakers/{invitation}/revocation",
                Filled.button(trackingPage.replace("?", "/speakers/" + id + "/revocation?")),
                "/proposals/{id}/speakers/{invitation}/acceptance",
                new Filled(
                        speakers + "/" + id + "/acceptance?token=" + token,
                        Map.of("name", "June <Walks>", "bio", "She <walks>"),
                        List.of("value=\"June &lt;Walks&gt;\"", ">She &lt;walks&gt;</textarea>")),
                "/proposals/{id}/speakers/{invitation}/refusal",
                Filled.button(speakers + "/" + id + "/refusal?token=" + token));
    }

    private Map<String, Filled> reviewForms() {
        var call = reviewed.open(true);
        var base = "/cfps/manage/" + call.slug();
        var proposal = base + "/proposals/" + reviewed.submit(call, "Walks");
        return Map.of(
                "/cfps/manage/{call}/review",
                new Filled(
                        base + "/review",
                        Map.of(
                                "criteria[0].name.fr", "Clarté <vive>",
                                "criteria[0].weight", "2",
                                "phases[0].from", "2031-03-01T09:00",
                                "phases[0].discuss", "true",
                                "reviewsEach", "4"),
                        List.of(
                                "value=\"Clarté &lt;vive&gt;\"",
                                "value=\"2031-03-01T09:00\"",
                                "name=\"phases[0].discuss\" value=\"true\" checked")),
                "/cfps/manage/{call}/proposals/{proposal}/review",
                new Filled(
                        proposal + "/review",
                        Map.of("score-clarity", "4", "score-novelty", "1", "comment", "Her <best> talk"),
                        List.of("name=\"score-clarity\" value=\"4\" checked", ">Her &lt;best&gt; talk</textarea>")),
                "/cfps/manage/{call}/proposals/{proposal}/review/undo",
                Filled.button(proposal + "/review/undo"),
                "/cfps/manage/{call}/proposals/{proposal}/conflict",
                Filled.button(proposal + "/conflict"),
                "/cfps/manage/{call}/reviewers/assignment",
                Filled.button(base + "/reviewers/assignment"),
                "/cfps/manage/{call}/proposals/{proposal}/discussion",
                new Filled(
                        proposal + "/discussion",
                        Map.of("post", "We had <this> before"),
                        List.of(">We had &lt;this&gt; before</textarea>")),
                "/cfps/manage/{call}/proposals/{proposal}/redaction",
                new Filled(
                        proposal + "/redaction",
                        Map.of("title", "Walks of <somebody>", "abstract", "A walk", "version", "1"),
                        List.of("value=\"Walks of &lt;somebody&gt;\"")));
    }

    /** Publishes decisions first, because the outbox has a form only if there is something to publish. */
    private Map<String, Filled> decisionForms(String call, String trackingPage, Cookie organizer) {
        var proposal = trackingPage.replaceFirst("^/proposals/([^?]+).*", "$1");
        var decided = http.put()
                .uri("/api/proposals/{proposal}/decision", proposal)
                .cookie(organizer)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"outcome\":\"DECLINE\"}")
                .exchange();
        assertThat(decided).hasStatusOk();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Forms.body(http.get()
                                .uri("/cfps/manage/{call}/outbox", call)
                                .cookie(organizer)
                                .exchange())
                        .contains("publication-form"));
        var speaker = jdbc.sql("select person_id from proposal_view_v3 where proposal_id = ?")
                .param(proposal)
                .query(String.class)
                .single();
        return Map.of(
                "/cfps/manage/{decided}/outbox",
                new Filled(
                        "/cfps/manage/" + call + "/outbox",
                        Map.of("confirmBy", "2090-01-01T10:00", "note.en", "See <you>"),
                        List.of(">See &lt;you&gt;</textarea>")),
                "/cfps/manage/{decided}/outbox/{speaker}",
                new Filled(
                        "/cfps/manage/" + call + "/outbox/" + speaker,
                        Map.of("text", "Only <you>"),
                        List.of(">Only &lt;you&gt;</textarea>")),
                "/cfps/manage/{decided}/decisions",
                new Filled(
                        "/cfps/manage/" + call + "/decisions",
                        Map.of("decision:" + proposal + ":", "ALTERNATE", "rank:" + proposal + ":", "<one>"),
                        List.of("value=\"&lt;one&gt;\"", "value=\"ALTERNATE\" selected")),
                "/cfps/manage/{decided}/decisions/publication",
                new Filled(
                        "/cfps/manage/" + call + "/decisions/publication",
                        Map.of("confirmBy", "2090-01-01T10:00", "note.en", "See <you>"),
                        List.of(">See &lt;you&gt;</textarea>")));
    }

    /** Submits a proposal and returns the path of its tracking page. */
    private String submit(String call) {
        var answer = http.post()
                .uri("/api/cfps/{call}/proposals", call)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                    {"title":"Walks","abstract":"A walk.","format":"talk","language":"en",
                     "speaker":{"name":"Zoé","email":"zoe.walks@example.org"}}\
                    """)
                .exchange();
        return Forms.body(answer).replaceFirst("(?s).*\"trackingUrl\":\"http://localhost:8080([^\"]+)\".*", "$1");
    }

    private static Map<String, String> call() {
        return Map.of(
                "title.en", "Walk Day",
                "description.en", "Tell us what broke",
                "formats[0].name.en", "Fireside chat",
                "formats[0].minutes", "25",
                "opens", "2031-03-01T09:00",
                "closes", "2031-04-01T09:00",
                "zone", "America/Halifax");
    }

    private static List<String> shown() {
        return List.of(
                "value=\"Walk Day\"",
                ">Tell us what broke</textarea>",
                "value=\"Fireside chat\"",
                "value=\"2031-04-01T09:00\"",
                "value=\"America/Halifax\" selected");
    }

    /** Counts stored events, without those that scheduled tasks store meanwhile. */
    private long facts() {
        return jdbc.sql("select count(*) from event_log where metadata ->> 'origin' = 'web'")
                .query(Long.class)
                .single();
    }
}
