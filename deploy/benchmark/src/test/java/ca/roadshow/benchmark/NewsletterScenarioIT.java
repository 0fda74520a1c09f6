package ca.roadshow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.benchmark.report.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the scenario with few recipients. Its figures are meaningless; it fails if a reader is skipped or gets the mail
 * twice.
 */
class NewsletterScenarioIT {

    @TempDir
    Path folder;

    @Test
    void sendsCampaignOnceToEveryReaderAndWritesReport() throws Exception {
        var options = Options.of(name -> Map.of(
                        "recipients", "90",
                        "connections", "2",
                        "rounds", "2",
                        "subscribers", "300",
                        "imported", "30",
                        "newcomers", "1",
                        "report", folder.toString())
                .getOrDefault(name, ""));

        try (var stage = new Stage(folder.resolve("data"))) {
            var results = NewsletterScenario.run(stage, options);
            assertThat(results.figures())
                    .containsEntry("recipients who have the mail once, by sink and by ledger", "90");
            assertThat(results.targets()).extracting(Target::unit).contains(" × bare loop", " MB", " ms");
        }

        assertThat(Files.readString(folder.resolve("newsletter.md")))
                .contains("| run | 90 recipients, 2 connections", "not to be quoted", "× bare loop");
    }
}
