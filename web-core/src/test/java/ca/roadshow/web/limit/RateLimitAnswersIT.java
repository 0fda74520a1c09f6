package ca.roadshow.web.limit;

import static ca.roadshow.web.limit.LimitsFixture.BY_ADDRESS;
import static ca.roadshow.web.limit.LimitsFixture.KEYS;
import static ca.roadshow.web.limit.LimitsFixture.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.WebTest;
import ca.roadshow.web.limit.LimitsFixture.HandClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@WebTest
@Import(RateLimitAnswersIT.Limited.class)
class RateLimitAnswersIT {

    @RestController
    static class Limited {

        /** The clock stands still: on a slow machine six requests take longer than a second. */
        private final LocalBuckets here = new LocalBuckets(new HandClock());

        private final RateLimits limits = new RateLimits(LIMITS, KEYS, here, here);

        @PostMapping({"/api/limited", "/limited"})
        String ask(@RequestParam String who) {
            limits.takeHere(BY_ADDRESS, who);
            return "taken";
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Test
    void answersApiClientsWithRetryAfter() {
        var refused = askSixTimes("/api/limited", "addr-1");

        assertThat(refused)
                .hasStatus(429)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader(HttpHeaders.RETRY_AFTER, "180")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("request.rate-limited");
    }

    @Test
    void showsPageInReadersLanguage() {
        var refused = askSixTimes("/limited?lang=fr", "addr-2");

        assertThat(refused).hasStatus(429).hasHeader(HttpHeaders.RETRY_AFTER, "180");
        assertThat(refused).bodyText().contains("Trop de requêtes");
    }

    private MvcTestResult askSixTimes(String path, String who) {
        for (int i = 0; i < 5; i++) assertThat(ask(path, who)).hasStatusOk();
        return ask(path, who);
    }

    private MvcTestResult ask(String path, String who) {
        return mvc.post().uri(path).param("who", who).exchange();
    }
}
