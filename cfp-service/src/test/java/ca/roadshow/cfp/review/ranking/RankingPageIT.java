package ca.roadshow.cfp.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.review.ReviewedCalls;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each reader of the ranking sees the rows, names and scores that they may see now, whatever others have seen. */
@CfpUnderTest
class RankingPageIT {

    private static final String TITLE = "Queues that forgive";
    private static final String NAME = "Amina Diallo";

    @Autowired
    private ReviewedCalls reviewed;

    @Autowired
    private Browser browser;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AddressIds addressIds;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void hidesARowFromReviewersWithAConflictAlthoughOthersWereShownIt() {
        var call = reviewed.open(false);
        var company = "company-" + UUID.randomUUID() + ".example";
        var speaker = ReviewedCalls.email("speaker", company);
        var id = reviewed.submit(call, TITLE, speaker);
        var other = reviewed.submit(call, "Graphs of Montréal");
        var colleague = reviewed.reviewer(call, ReviewedCalls.email("reviewer", company));
        var independent = reviewed.reviewer(call);

        assertThat(page(call, organizer())).contains(id.value(), TITLE, "2 proposals");
        assertThat(page(call, independent.browser())).contains(id.value(), TITLE, "2 proposals");
        assertThat(page(call, colleague.browser()))
                .contains(other.value(), "1 proposal")
                .doesNotContain(id.value(), TITLE);
        assertThat(page(call, organizer())).contains(id.value(), TITLE);

        declareConflict(independent.browser(), other.value());
        assertThat(page(call, independent.browser()))
                .contains(id.value(), "1 proposal")
                .doesNotContain(other.value());
        assertThat(page(call, organizer())).contains(other.value());
    }

    @Test
    void hidesNamesInABlindReviewAlthoughOrganizersWereShownThem() {
        var call = reviewed.open(true);
        var id = reviewed.submit(call, TITLE);
        var reviewer = reviewed.reviewer(call);

        assertThat(page(call, organizer())).contains(id.value(), NAME);
        assertThat(page(call, reviewer.browser())).contains(id.value(), TITLE).doesNotContain(NAME);
        assertThat(page(call, organizer())).contains(NAME);
    }

    @Test
    void hidesScoresFromReviewersAlthoughOrganizersWereShownThem() {
        var call = reviewed.open(false);
        var id = reviewed.submit(call, TITLE);
        var first = reviewed.reviewer(call);
        var second = reviewed.reviewer(call);
        assertThat(page(call, organizer())).doesNotContain(">4.00<");
        review(first.browser(), id.value(), 4);

        assertThat(page(call, organizer())).contains(">4.00<");
        assertThat(page(call, second.browser())).contains(id.value()).doesNotContain(">4.00<");
        review(first.browser(), id.value(), 2);
        assertThat(page(call, organizer())).contains(">2.00<").doesNotContain(">4.00<");
    }

    @Test
    void showsNothingOfAnErasedSpeaker() {
        var call = reviewed.open(false);
        var speaker = ReviewedCalls.email("speaker", "example.org");
        var id = reviewed.submit(call, TITLE, speaker);
        var organizer = organizer();
        assertThat(page(call, organizer)).contains(id.value(), TITLE, NAME);

        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> personalData.forget(addressIds.of(speaker), Instant.now()));
        assertThat(page(call, organizer)).doesNotContain(id.value(), TITLE, NAME);
    }

    @Test
    void showsRowsInTheLanguageOfTheReader() {
        var call = reviewed.open(false);
        reviewed.submit(call, "<b>Queues</b>");
        var organizer = organizer();

        assertThat(page(call, organizer)).contains("Submitted", "&lt;b&gt;Queues&lt;/b&gt;");
        assertThat(Forms.body(organizer.get("/cfps/manage/" + call.slug() + "/proposals?lang=fr")))
                .contains("Soumise", "Désaccord")
                .doesNotContain("Submitted", "<b>");
    }

    private Browser organizer() {
        return browser.with(visitors.with("ORGANIZER", "community-review"));
    }

    private static String page(CallView call, Browser reader) {
        return Forms.body(reader.get("/cfps/manage/" + call.slug() + "/proposals?lang=en"));
    }

    private static void review(Browser reviewer, String proposal, int score) {
        assertThat(reviewer.api(
                        HttpMethod.PUT, "/api/proposals/" + proposal + "/reviews/mine", """
                        {"scores":{"clarity":%d,"novelty":%d}}""".formatted(score, score)))
                .hasStatusOk();
    }

    private static void declareConflict(Browser reviewer, String proposal) {
        assertThat(reviewer.api(
                        HttpMethod.PUT, "/api/proposals/" + proposal + "/reviews/mine/conflict", "{\"declared\":true}"))
                .hasStatusOk();
    }
}
