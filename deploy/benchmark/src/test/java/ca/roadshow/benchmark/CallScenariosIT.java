package ca.roadshow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.benchmark.report.Rate;
import ca.roadshow.benchmark.report.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the scenarios of calls with few proposals. Their figures are meaningless; the test fails if a page is empty, or
 * if a talk is lost or accepted after closing.
 */
class CallScenariosIT {

    @TempDir
    Path folder;

    @Test
    void readRankingAndQueueDuringReviews() throws Exception {
        try (var stage = new Stage(folder.resolve("reviews"))) {
            var results = ReviewsScenario.run(stage, options());
            assertThat(results.targets()).extracting(Target::unit).containsOnly(" ms");
            assertThat(results.rates()).extracting(Rate::scenario).containsOnly("ranking", "queue");
        }
        assertThat(Files.readString(folder.resolve("reviews.md")))
                .contains("60 proposals, 4 reviewers, 120 reviews", "not to be quoted");
    }

    @Test
    void loseNoTalkAndAcceptNoneAfterClosing() throws Exception {
        try (var stage = new Stage(folder.resolve("last-minute"))) {
            var results = LastMinuteScenario.run(stage, options());
            assertThat(results.figures()).containsKey("closing time during the round");
        }
        assertThat(Files.readString(folder.resolve("last-minute.md"))).contains("× peer", "not to be quoted");
    }

    private Options options() {
        return Options.of(name -> Map.of(
                        "proposals", "60",
                        "reviewers", "4",
                        "reviews", "120",
                        "readers", "2",
                        "pages", "20",
                        "submissions", "80",
                        "clients", "8",
                        "rounds", "1",
                        "report", folder.toString())
                .getOrDefault(name, ""));
    }
}
