package ca.roadshow.cfp.listing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of calls, the fragment of the home page, and the sitemap. */
@CfpUnderTest
class CallPagesIT {

    @Autowired
    private Browser browser;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private JdbcClient jdbc;

    /** The page lists at most a hundred calls, and other tests open many. */
    @BeforeEach
    void removeCallsOfOtherTests() {
        jdbc.sql("delete from call_view_v1").update();
    }

    @Test
    void listsOpenCallsBeforeUpcomingAndClosedOnes() {
        var past = calls.closed();
        var next = calls.upcoming();
        var open = calls.open();
        var page = browser.page("/cfps?lang=en");
        assertThat(page)
                .contains("<title>Calls for proposals · Roadshow</title>", "30 days left", "Opens soon", "Closed on");
        assertThat(page.indexOf(shown(open))).isPositive().isLessThan(page.indexOf(shown(next)));
        assertThat(page.indexOf(shown(next))).isLessThan(page.indexOf(shown(past)));
    }

    @Test
    void listsCallsInFrench() {
        calls.open();
        assertThat(browser.page("/cfps?lang=fr"))
                .contains(
                        "lang=\"fr-CA\"", "Appels de propositions", "Présentez à la Journée du port", "Encore 30 jours")
                .doesNotContain("??");
    }

    @Test
    void showsOnlyOpenCallsOnTheHomePage() {
        var open = calls.open();
        var past = calls.closed();
        assertThat(browser.page("/cfps/fragment"))
                .contains(shown(open))
                .doesNotContain(shown(past))
                .doesNotContain("<html", "??");
    }

    @Test
    void listsOpenCallsInTheSitemap() {
        var open = calls.open();
        assertThat(browser.page("/sitemaps/cfp.xml"))
                .contains("<loc>http://localhost:8080/cfps?lang=en</loc>")
                .contains("<loc>http://localhost:8080/cfps/" + open.slug() + "?lang=fr</loc>");
        for (var path : List.of("/cfps", "/cfps/" + open.slug())) {
            assertThat(browser.page(path + "?lang=fr"))
                    .containsPattern("<meta name=\"description\" property=\"og:description\" content=\"[^\"]{20,}\">")
                    .contains("<link rel=\"canonical\" href=\"http://localhost:8080" + path + "?lang=fr\">");
        }
    }

    private static String shown(CallView call) {
        return "data-call=\"" + call.slug() + "\"";
    }

    @Test
    void showsTheCallsOfAnEventForItsPage() {
        var call = calls.open();
        assertThat(fragment("event=meetup-nowhere&slug=harbour-day")).contains("data-call=\"" + call.slug() + "\"");
        assertThat(fragment("event=meetup-nowhere&slug=nowhere")).doesNotContain("<article", "<h2", "<p");
        var ottawas = calls.openOf("community-ottawa");
        assertThat(fragment("community=community-ottawa"))
                .contains("data-call=\"" + ottawas.slug() + "\"")
                .doesNotContain("data-call=\"" + call.slug() + "\"");
        assertThat(fragment("roadshow=spring-2027")).doesNotContain("data-call=\"" + call.slug() + "\"");
    }

    private String fragment(String query) {
        return Forms.body(browser.get("/cfps/fragment?" + query));
    }
}
