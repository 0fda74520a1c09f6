package ca.roadshow.cfp.speaker.submission;

import static ca.roadshow.cfp.call.CallFixture.LIGHTNING;
import static ca.roadshow.cfp.call.CallFixture.ROADSHOW;
import static ca.roadshow.cfp.call.CallFixture.TALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.cfp.ask.LateCode;
import ca.roadshow.cfp.call.CallCommand.AddLateCode;
import ca.roadshow.cfp.call.CallCommand.RevokeLateCode;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Proposals to calls that ask for more than a format, proposals at the last moment, and calls with limits. */
@CfpUnderTest
class AskedProposalIT {

    private static final String ALL = """
            ,"track":"platforms","level":"beginner",
            "cities":[{"city":"ottawa","dates":["2027-05-04","2027-05-11"]},{"city":"halifax"}],
            "answers":[{"question":"repository","value":"https://example.org/code"}],
            "notes":"I arrive by train.","slides":"https://example.org/deck","video":"http://example.org/talk"\
            """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Browser browser;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Submissions submissions;

    @Autowired
    private FindCalls findCalls;

    @Autowired
    private Commands commands;

    @Autowired
    private Visitors visitors;

    @Test
    void acceptsAllChoicesAndAnswersOfACall() {
        var call = open(ROADSHOW);
        var proposal = submissions.submit(call, ALL);
        assertThat(browser.get("/api" + proposal.made()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"track":"platforms","level":"beginner",
                 "cities":[{"city":"ottawa","dates":["2027-05-04","2027-05-11"],"state":"SUBMITTED"},
                           {"city":"halifax","dates":[],"state":"SUBMITTED"}],
                 "answers":[{"question":"repository","value":"https://example.org/code"}],
                 "notes":"I arrive by train.","slides":"https://example.org/deck","video":"http://example.org/talk"}\
                """);
        assertThat(browser.page(proposal.made() + "&lang=fr"))
                .contains(
                        "Plateformes", "Débutant", "Où est le code?", "I arrive by train.", "https://example.org/deck")
                .doesNotContain("??");
        assertThat(browser.page("/cfps/" + call.slug() + "?lang=fr"))
                .contains("Plateformes", "Débutant", "mardi 4 mai 2027", "Est-ce votre première présentation?")
                .contains("Seulement pour : Présentation éclair.", "Seule l’équipe d’organisation voit votre réponse.")
                .doesNotContain("??");
        assertThat(browser.page(proposal.made().replace("?", "/edit?") + "&lang=en"))
                .contains("I arrive by train.", "value=\"https://example.org/deck\"", "https://example.org/code")
                .contains("value=\"2027-05-11\" checked", "value=\"platforms\" selected")
                .doesNotContain("??");
    }

    @Test
    void showsOrganizersTheAnswersOfSpeakers() {
        var call = open(ROADSHOW);
        var proposal = submissions.submit(call, ALL);
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        var id = proposal.made().replaceFirst("^/proposals/([^?]+).*", "$1");
        var path = "/cfps/manage/" + call.slug();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(organizer.get(path + "/proposals/" + id + "?lang=fr"))
                        .hasStatusOk()
                        .bodyText()
                        .contains(
                                "Où est le code?",
                                "https://example.org/code",
                                "I arrive by train.",
                                "href=\"https://example.org/deck\"")
                        .doesNotContain("??"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(organizer.get("/api" + path + "/export.csv"))
                        .hasStatusOk()
                        .bodyText()
                        .contains("repository: https://example.org/code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "track":"platforms"           | "track":"cooking"              | track            | unknown
        "track":"platforms",          |                                | track            | required
        "level":"beginner"            | "level":"expert"               | level            | unknown
        "city":"ottawa"               | "city":"atlantis"              | cities[0].city   | unknown
        "2027-05-04"                  | "2027-05-05"                   | cities[0].dates  | unknown
        "repository"                  | "shoe-size"                    | answers[0].value | question-unknown
        https://example.org/code      | ftp://example.org/code         | answers[0].value | url-invalid
        https://example.org/deck      | javascript:alert(1)            | slides           | url-invalid
        http://example.org/talk       | data:text/html,x               | video            | url-invalid
        """)
    void reportsTheInvalidField(String replaced, String by, String field, String code) {
        var more = ALL.replace(replaced, by == null ? "" : by);
        assertThat(more).isNotEqualTo(ALL);
        var answer = submissions.send(open(ROADSHOW), "amina@example.org", more);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Forms.body(answer))
                .contains("\"input.invalid\"", "\"field\":\"" + field + "\"", "\"code\":\"" + code + "\"");
    }

    @Test
    void asksAQuestionForOneFormatOnly() {
        var call = open(ROADSHOW);
        var lightning = Map.of("format", "lightning", "track", "platforms", "level", "beginner");
        var missing = form(call, lightning, Map.of("cities[1].city", "halifax", "answers[0].question", "first-time"));
        assertThat(missing).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Forms.body(missing))
                .contains("id=\"field-answers[0].value-error\"", "name=\"cities[1].city\" value=\"halifax\" checked");
        var answered = form(
                call,
                lightning,
                Map.of("cities[1].city", "halifax", "answers[0].question", "first-time", "answers[0].value", "yes"));
        assertThat(answered).hasStatus3xxRedirection();
        var talk = form(call, Map.of("track", "platforms", "level", "beginner"), Map.of("cities[1].city", "halifax"));
        assertThat(talk).hasStatus3xxRedirection();
    }

    @Test
    void keepsALongAbstractOnThePage() {
        var text = "é🍁".repeat(17_000);
        var answer = form(calls.open(), Map.of("abstract", text), Map.of());
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(answer)).contains("id=\"field-abstract-error\"", text);
    }

    @Test
    void keepsTheTextOfAFormSubmittedAfterClosing() {
        var call = calls.open();
        calls.close(call.id());
        var late = form(call, Map.of("title", "Written <b>for hours</b>"), Map.of());
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(Forms.body(late))
                .contains("value=\"Written &lt;b&gt;for hours&lt;/b&gt;\"", "A queue remembers.", "name=\"code\"");
    }

    @Test
    void acceptsProposalsAndEditsInTheGracePeriodOnly() {
        var grace = closed(asks(0, 3600));
        assertThat(browser.page("/cfps/" + grace.slug() + "?lang=en")).contains("This call is closed");
        var proposal = submissions.submit(grace);
        assertThat(browser.api(HttpMethod.PUT, "/api" + proposal.made(), """
                            {"version":1,"title":"Edited","abstract":"In grace.","format":"talk","language":"en"}\
                            """)).hasStatusOk();
        assertThat(submissions.send(closed(asks(0, 1)), "amina@example.org", ""))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void enforcesTheLimitOfASpeakerForConcurrentProposals() throws Exception {
        var call = open(asks(2, 0));
        var email = "eager-" + UUID.randomUUID() + "@example.org";
        var statuses = together(
                8, () -> submissions.send(call, email, "").getResponse().getStatus());
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(6);
        assertThat(submissions.send(call, email, "")).bodyJson().isLenientlyEqualTo("{\"code\":\"proposal.too-many\"}");
        assertThat(submissions.send(call, "other-" + email, "")).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void doesNotCountWithdrawnProposals() {
        var call = open(asks(1, 0));
        var first = submissions.submit(call);
        assertThat(submissions.send(call, first.email(), "")).hasStatus(HttpStatus.CONFLICT);
        assertThat(browser.api(HttpMethod.POST, "/api" + first.made().replace("?", "/withdrawal?"), "{}"))
                .hasStatusOk();
        assertThat(submissions.send(call, first.email(), "")).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void enforcesTheLimitOfALateCodeForConcurrentProposals() throws Exception {
        var call = calls.closed();
        commands.send(
                new AddLateCode(call.id(), new LateCode("late-bird", 2, false), Instant.now()),
                Provenance.ofSystem("test", Origin.API));
        assertThat(submissions.send(call, "amina@example.org", ",\"code\":\"wrong\""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"proposal.code-unknown\"}");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(browser.page("/cfps/" + call.slug() + "?lang=en&code=late-bird"))
                        .contains("value=\"late-bird\"", "name=\"abstract\""));
        var statuses = together(6, () -> {
            var email = "late-" + UUID.randomUUID() + "@example.org";
            return submissions
                    .send(call, email, ",\"code\":\"late-bird\"")
                    .getResponse()
                    .getStatus();
        });
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(4);
        assertThat(browser.page("/cfps/" + call.slug() + "?lang=en&code=late-bird"))
                .contains("id=\"field-code-error\"", "This code has no uses left.", "value=\"late-bird\"")
                .doesNotContain("name=\"abstract\"");
    }

    @Test
    void reportsAnInvalidLateCodeBeforeTheFormIsFilledIn() {
        var call = calls.closed();
        var revoked = new LateCode("early-bird", 2, false);
        var test = Provenance.ofSystem("test", Origin.API);
        commands.send(new AddLateCode(call.id(), revoked, Instant.now()), test);
        commands.send(new RevokeLateCode(call.id(), revoked.code(), Instant.now()), test);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> findCalls.lateCodes(call.id()).stream()
                        .anyMatch(use -> use.code().revoked()));
        for (var code : List.of("wrong", "early-bird")) {
            assertThat(browser.page("/cfps/" + call.slug() + "?lang=en&code=" + code))
                    .contains("id=\"field-code-error\"", "This code does not work.", "value=\"" + code + "\"")
                    .doesNotContain("name=\"abstract\"");
        }
        assertThat(browser.page("/cfps/" + call.slug() + "?lang=fr&code=%3Cb%3E"))
                .contains("id=\"field-code-error\"", "value=\"&lt;b&gt;\"")
                .doesNotContain("??");
        assertThat(browser.page("/cfps/" + calls.open().slug() + "?lang=en&code=wrong"))
                .contains("name=\"abstract\"")
                .doesNotContain("id=\"field-code-error\"");
    }

    private static <T> List<T> together(int times, Callable<T> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Collections.nCopies(times, work));
            var results = new ArrayList<T>();
            for (var each : all) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static Asks asks(int mostProposals, int graceSeconds) {
        return new Asks(List.of(), List.of(), List.of(), List.of(), null, mostProposals, 3, graceSeconds, false);
    }

    private CallView open(Asks asks) {
        var yesterday = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1));
        return calls.open(
                new CallTerms(yesterday, yesterday.plus(Duration.ofDays(31)), List.of(TALK, LIGHTNING), asks));
    }

    private CallView closed(Asks asks) {
        var closed = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(10);
        return calls.open(new CallTerms(closed.minus(Duration.ofDays(9)), closed, List.of(TALK, LIGHTNING), asks));
    }

    private MvcTestResult form(CallView call, Map<String, String> typed, Map<String, String> more) {
        var shown = browser.get("/cfps/" + calls.open().slug());
        var fields = new HashMap<>(Map.of(
                "title", "Queues that forgive",
                "abstract", "A queue remembers.",
                "format", "talk",
                "language", "en",
                "speaker.name", "Amina Diallo",
                "speaker.email", "amina-" + UUID.randomUUID() + "@example.org",
                "submission", UUID.randomUUID().toString()));
        fields.putAll(typed);
        fields.putAll(more);
        return http.post()
                .uri("/cfps/{slug}/proposals?lang=en", call.slug())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(Forms.filledIn(shown, fields))
                .exchange();
    }
}
