package ca.roadshow.cfp.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.ReviewedCalls;
import ca.roadshow.cfp.review.ReviewedCalls.Member;
import ca.roadshow.cfp.review.plan.Plan;
import ca.roadshow.cfp.review.score.ReviewId;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of reviewing: the queue, a reviewer's own reviews, conflicts of interest, and their effect on the organizers' ranking.
 */
@CfpUnderTest
class ReviewControllerIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Browser browser;

    @Autowired
    private ReviewedCalls calls;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient jdbc;

    @Nested
    class Giving {

        @Test
        void storesAReviewOnceWithItsTextsEncrypted() {
            var call = calls.open(false);
            var proposal = calls.submit(call, "Queues that forgive");
            var kofi = calls.reviewer(call);
            var first = put(kofi, proposal, review(5, "She is right", "Show the graph"));
            assertThat(first).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"title":"Queues that forgive","speakers":["Amina Diallo"],"mine":{"scores":{"clarity":5,"novelty":5},
                         "confidence":3,"comment":"She is right","note":"Show the graph"}}\
                        """);
            assertThat(put(kofi, proposal, review(5, "She is right", "Show the graph")))
                    .hasStatusOk();
            var id = ReviewId.of(proposal, kofi.id()).value();
            assertThat(jdbc.sql(
                                    "select convert_from(payload, 'UTF8') from domainevententry where aggregateidentifier = ?")
                            .param(id)
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .contains("\"clarity\":5")
                    .doesNotContain("She is right", "Show the graph");
            assertThat(put(kofi, proposal, review(4, "She is right", "Show the graph")))
                    .hasStatusOk();
            assertThat(score(call, proposal).get("mean").asDouble()).isEqualTo(4.0);
        }

        @Test
        void refusesInvalidReviews() {
            var call = calls.open(false);
            var proposal = calls.submit(call, "Queues that forgive");
            var kofi = calls.reviewer(call);
            for (var body : new String[] {
                "{}",
                "{\"scores\":{\"clarity\":6,\"novelty\":1}}",
                "{\"scores\":{\"clarity\":1}}",
                "{\"scores\":{\"clarity\":1,\"novelty\":1,\"charm\":1}}",
                "{\"scores\":{\"clarity\":1,\"novelty\":1},\"confidence\":9}"
            }) {
                assertThat(put(kofi, proposal, body)).as(body).hasStatus(HttpStatus.BAD_REQUEST);
            }
            assertThat(put(kofi, new ProposalId("proposal-none"), review(1, "", "")))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }

        @Test
        void isPossibleOnlyInAPhaseThatAllowsIt() {
            var call = calls.open(false);
            var proposal = calls.submit(call, "Queues that forgive");
            var kofi = calls.reviewer(call);
            calls.define(call, Plan.usual(Instant.now().plus(Duration.ofDays(30))));
            assertThat(put(kofi, proposal, "{\"scores\":{\"overall\":3}}"))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyJson()
                    .isLenientlyEqualTo("{\"code\":\"review.not-open\"}");
            calls.define(call, Plan.usual(Instant.now().minusSeconds(1)));
            assertThat(put(kofi, proposal, "{\"scores\":{\"overall\":3}}")).hasStatusOk();
        }

        @Test
        void canBeTakenBack() {
            var call = calls.open(false);
            var proposal = calls.submit(call, "Queues that forgive");
            var kofi = calls.reviewer(call);
            assertThat(put(kofi, proposal, review(5, "", ""))).hasStatusOk();
            assertThat(http.delete()
                            .uri(mine(proposal))
                            .cookie(kofi.cookie())
                            .header("Sec-Fetch-Site", "same-origin")
                            .exchange())
                    .hasStatusOk();
            assertThat(item(call, proposal).get("reviews").asInt()).isZero();
            assertThat(next(call, kofi)).bodyJson().isLenientlyEqualTo("{\"id\":\"" + proposal + "\"}");
        }
    }

    @Nested
    class Queue {

        @Test
        void offersEachProposalOnceThoseWithTheFewestReviewsFirst() {
            var call = calls.open(false);
            var first = calls.submit(call, "First");
            var second = calls.submit(call, "Second");
            var kofi = calls.reviewer(call);
            var june = calls.reviewer(call);
            assertThat(put(kofi, first, review(3, "", ""))).hasStatusOk();
            assertThat(next(call, june)).bodyJson().isLenientlyEqualTo("{\"id\":\"" + second + "\"}");
            assertThat(put(june, second, review(3, "", ""))).hasStatusOk();
            assertThat(next(call, june)).bodyJson().isLenientlyEqualTo("{\"id\":\"" + first + "\"}");
            assertThat(put(june, first, review(3, "", ""))).hasStatusOk();
            assertThat(next(call, june)).hasStatus(HttpStatus.NO_CONTENT);
        }

        @Test
        void isOpenToReviewersAndOrganizersOfTheCallOnly() {
            var call = calls.open(false);
            calls.submit(call, "First");
            assertThat(next(call.slug().value(), visitors.with("ORGANIZER", "community-review")))
                    .hasStatusOk();
            assertThat(next(call.slug().value(), visitors.someone())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(next(call.slug().value(), visitors.with("REVIEWER", "call-other")))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(next("", visitors.someone())).hasStatus(HttpStatus.BAD_REQUEST);
            assertThat(next("no-such-call", visitors.someone())).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Nested
    class ConflictsOfInterest {

        @Test
        void hideOwnProposalsAndThoseOfTheSameMailDomain() {
            var call = calls.open(false);
            var domain = "company-" + call.slug() + ".example";
            var own = ReviewedCalls.email("both", domain);
            var mine = calls.submit(call, "Mine", own);
            var colleagues =
                    calls.submit(call, "A colleague’s", ReviewedCalls.email("other", domain.toUpperCase(Locale.ROOT)));
            var other = calls.submit(call, "Another", ReviewedCalls.email("another", "elsewhere.example"));
            var both = calls.reviewer(call, own);
            for (var hidden : new ProposalId[] {mine, colleagues}) {
                assertThat(put(both, hidden, review(5, "", "")))
                        .hasStatus(HttpStatus.FORBIDDEN)
                        .bodyJson()
                        .isLenientlyEqualTo("{\"code\":\"review.conflict\"}");
            }
            assertThat(next(call, both)).bodyJson().isLenientlyEqualTo("{\"id\":\"" + other + "\"}");
            assertThat(titles(both.browser().get(list(call)))).containsExactly("Another");
        }

        @Test
        void areNotDetectedForPublicProviders() {
            var call = calls.open(false);
            var proposal = calls.submit(call, "Queues that forgive", ReviewedCalls.email("amina", "videotron.ca"));
            var kofi = calls.reviewer(call, ReviewedCalls.email("kofi", "videotron.ca"));
            assertThat(put(kofi, proposal, review(5, "", ""))).hasStatusOk();
        }

        @Test
        void excludeAScoreWhenDeclaredLater() {
            var call = calls.open(false);
            var proposal = calls.submit(call, "Queues that forgive");
            var kofi = calls.reviewer(call);
            var june = calls.reviewer(call);
            assertThat(put(kofi, proposal, review(5, "", ""))).hasStatusOk();
            assertThat(put(june, proposal, review(2, "", ""))).hasStatusOk();
            var both = score(call, proposal);
            assertThat(both.get("mean").asDouble()).isEqualTo(3.5);
            assertThat(both.get("median").asDouble()).isEqualTo(3.5);
            assertThat(both.get("deviation").asDouble()).isEqualTo(1.5);

            assertThat(declare(june, proposal, true)).hasStatusOk();
            assertThat(item(call, proposal).get("reviews").asInt()).isEqualTo(1);
            assertThat(score(call, proposal).get("mean").asDouble()).isEqualTo(5.0);
            assertThat(score(call, proposal).get("deviation").asDouble()).isZero();
            assertThat(put(june, proposal, review(1, "", ""))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(titles(june.browser().get(list(call)))).isEmpty();
            assertThat(next(call, june)).hasStatus(HttpStatus.NO_CONTENT);

            assertThat(declare(june, proposal, false)).hasStatusOk();
            assertThat(score(call, proposal).get("mean").asDouble()).isEqualTo(3.5);
        }
    }

    @Test
    void keepsTheReviewsOfAReviewerWhoIsDismissed() {
        var call = calls.open(false);
        var proposal = calls.submit(call, "Queues that forgive");
        var another = calls.submit(call, "Another");
        var kofi = calls.reviewer(call);
        assertThat(put(kofi, proposal, review(4, "", ""))).hasStatusOk();
        calls.dismiss(call, kofi);
        assertThat(put(kofi, another, review(4, "", ""))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(kofi.browser().get(mine(proposal))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(next(call, kofi)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(kofi.browser().get(list(call))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(score(call, proposal).get("mean").asDouble()).isEqualTo(4.0);
    }

    @Test
    void hidesTheSpeakersOfABlindCallFromReviewers() {
        var call = calls.open(true);
        var proposal = calls.submit(call, "Amina Diallo’s queues");
        var kofi = calls.reviewer(call);
        assertThat(Forms.body(next(call, kofi)))
                .contains("\"speakers\":[]", "[…]’s queues")
                .doesNotContain("Amina", "Diallo");
        assertThat(Forms.body(kofi.browser().get(list(call))))
                .contains("\"speakers\":[]")
                .doesNotContain("Amina", "Diallo");
        assertThat(Forms.body(kofi.browser().get(mine(proposal)))).doesNotContain("Amina");
        assertThat(item(call, proposal).get("speakers").get(0).asString()).isEqualTo("Amina Diallo");
    }

    @Test
    void normalizesScoresByReviewer() {
        var call = calls.open(false);
        var a = calls.submit(call, "A");
        var b = calls.submit(call, "B");
        var c = calls.submit(call, "C");
        var d = calls.submit(call, "D");
        var unread = calls.submit(call, "Unread");
        var kind = calls.reviewer(call);
        var harsh = calls.reviewer(call);
        // The generous reviewer: mean 4.5, deviation 0.5. The strict one: mean 1.5, deviation 0.5.
        assertThat(put(kind, a, review(4, "", ""))).hasStatusOk();
        assertThat(put(kind, b, review(5, "", ""))).hasStatusOk();
        assertThat(put(harsh, c, review(2, "", ""))).hasStatusOk();
        assertThat(put(harsh, d, review(1, "", ""))).hasStatusOk();
        assertThat(score(call, a).get("normalised").asDouble()).isEqualTo(-1.0);
        assertThat(score(call, b).get("normalised").asDouble()).isEqualTo(1.0);
        assertThat(score(call, c).get("normalised").asDouble()).isEqualTo(1.0);
        assertThat(score(call, d).get("normalised").asDouble()).isEqualTo(-1.0);
        assertThat(score(call, c).get("mean").asDouble()).isEqualTo(2.0);
        assertThat(item(call, unread).get("score").isNull()).isTrue();
        var organizer = browser.with(visitors.with("ORGANIZER", "community-review"));
        assertThat(titles(organizer.get(list(call) + "?sort=mean"))).containsExactly("B", "A", "C", "D", "Unread");
        var ranked = titles(organizer.get(list(call)));
        assertThat(ranked.subList(0, 2)).containsExactlyInAnyOrder("B", "C");
        assertThat(ranked.getLast()).isEqualTo("Unread");
    }

    @Test
    void showsReviewersTheScoresOfReviewedProposals() {
        var call = calls.open(false);
        var a = calls.submit(call, "A");
        calls.submit(call, "B");
        var kofi = calls.reviewer(call);
        var june = calls.reviewer(call);
        assertThat(put(kofi, a, review(4, "", ""))).hasStatusOk();
        assertThat(Forms.body(june.browser().get(list(call)))).doesNotContain("\"mean\"");
        assertThat(put(june, a, review(4, "", ""))).hasStatusOk();
        assertThat(Forms.body(june.browser().get(list(call)))).containsOnlyOnce("\"mean\"");
        assertThat(june.browser().get(list(call) + "?sort=mean")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void pagesThroughTheRankingWithoutSkippingOrRepeating() {
        var call = calls.open(false);
        for (var title : new String[] {"A", "B", "C", "D", "E"}) {
            calls.submit(call, title);
        }
        var organizer = browser.with(visitors.with("ORGANIZER", "community-review"));
        for (var sort : new String[] {"normalised", "submitted", "reviews"}) {
            var seen = new ArrayList<String>();
            var path = list(call) + "?limit=2&sort=" + sort;
            var page = JSON.readTree(Forms.body(organizer.get(path)));
            page.get("items").forEach(item -> seen.add(item.get("title").asString()));
            while (!page.get("next").isNull()) {
                page = JSON.readTree(Forms.body(
                        organizer.get(path + "&after=" + page.get("next").asString())));
                page.get("items").forEach(item -> seen.add(item.get("title").asString()));
            }
            assertThat(seen).as(sort).containsExactlyInAnyOrder("A", "B", "C", "D", "E");
        }
        assertThat(organizer.get(list(call) + "?after=nonsense")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(organizer.get(list(call) + "?state=nonsense")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(titles(organizer.get(list(call) + "?state=accepted"))).isEmpty();
        assertThat(titles(organizer.get(list(call) + "?state=SUBMITTED&language=en&format=talk")))
                .hasSize(5);
        assertThat(titles(organizer.get(list(call) + "?language=fr"))).isEmpty();
        assertThat(titles(organizer.get(list(call) + "?city=montreal"))).isEmpty();
    }

    private static String review(int score, String comment, String note) {
        return """
            {"scores":{"clarity":%d,"novelty":%d},"confidence":3,"comment":"%s","note":"%s"}\
            """.formatted(score, score, comment, note);
    }

    private MvcTestResult put(Member reviewer, ProposalId proposal, String body) {
        return reviewer.browser().api(HttpMethod.PUT, mine(proposal), body);
    }

    private MvcTestResult declare(Member reviewer, ProposalId proposal, boolean declared) {
        return reviewer.browser().api(HttpMethod.PUT, mine(proposal) + "/conflict", "{\"declared\":" + declared + "}");
    }

    private MvcTestResult next(CallView call, Member reviewer) {
        return next(call.slug().value(), reviewer.cookie());
    }

    private MvcTestResult next(String call, Cookie cookie) {
        return browser.with(cookie).get("/api/reviews/next?call=" + call);
    }

    private static String mine(ProposalId proposal) {
        return "/api/proposals/" + proposal + "/reviews/mine";
    }

    private static String list(CallView call) {
        return "/api/cfps/manage/" + call.slug() + "/proposals";
    }

    /** Returns a proposal of the ranking, requested by an organizer. */
    private JsonNode item(CallView call, ProposalId proposal) {
        var organizer = browser.with(visitors.with("ORGANIZER", "community-review"));
        for (var item : JSON.readTree(Forms.body(organizer.get(list(call)))).get("items")) {
            if (item.get("id").asString().equals(proposal.value())) {
                return item;
            }
        }
        throw new AssertionError(proposal + " is not listed");
    }

    private JsonNode score(CallView call, ProposalId proposal) {
        return item(call, proposal).get("score");
    }

    private static List<String> titles(MvcTestResult list) {
        var titles = new ArrayList<String>();
        JSON.readTree(Forms.body(list))
                .get("items")
                .forEach(item -> titles.add(item.get("title").asString()));
        return titles;
    }
}
