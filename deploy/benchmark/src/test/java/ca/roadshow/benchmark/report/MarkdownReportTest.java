package ca.roadshow.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.benchmark.report.Profile.Share;
import ca.roadshow.benchmark.rush.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReportTest {

    private final Results results = new Results();

    @Test
    void describesMachine() {
        assertThat(report()).contains("| machine | two cores |").contains("![RSVPs per second](report.png)");
    }

    @Test
    void showsTargetsAndResults() {
        results.add(Target.atLeast("one meetup", " × peer", new Spread(5.5, 5, 6), 3, 5));
        results.add(Target.under("a promotion’s mail", " s", new Spread(0.4, 0.4, 0.4), 1));

        assertThat(report())
                .contains("| one meetup | ≥ 3 × peer | ≥ 5 × peer | 5.5 (5–6) × peer | goal reached |")
                .contains("| a promotion’s mail | < 1 s | < 1 s | 0.4 s | goal reached |");
    }

    @Test
    void showsDistanceFromGoal() {
        results.add(Target.atLeast("one meetup", " × peer", new Spread(4, 4, 4), 3, 5));

        assertThat(report()).contains("| 4 × peer | met, 20 % from the goal |");
    }

    @Test
    void showsMissedTargetWithProfile() {
        results.add(Target.atLeast("one meetup", " × peer", new Spread(1.5, 1, 2), 3, 5));
        results.add(new Profile(
                "one meetup",
                List.of(new Share("org.postgresql", 61.2)),
                List.of(new Share("`Net.poll`", 40)),
                List.of(new Share("IO:WalSync", 80))));

        assertThat(report())
                .contains("**missed by 50 %**")
                .contains("| JVM, by library | org.postgresql 61 % |")
                .contains("| PostgreSQL sessions | IO:WalSync 80 % |");
    }

    @Test
    void writesReportOfStartup() {
        results.add(Target.under("until the ready line", " s", new Spread(17.5, 17, 19), 30));
        results.note("first start", "24.0 s");

        assertThat(MarkdownReport.ofTheStart(Map.of("machine", "two cores"), results))
                .contains("| machine | two cores |")
                .contains("| until the ready line | < 30.0 s | < 30.0 s | 17.5 (17.0–19.0) s | goal reached |")
                .contains("| first start | 24.0 s |")
                .doesNotContain("report.png", "## Rates");
    }

    @Test
    void writesEveryRateWithItsSpread() {
        results.add(new Rate("one meetup", "Roadshow", new Spread(1234.5, 1000, 1500), 12.34, 56.78));

        assertThat(report()).contains("| one meetup | Roadshow | 1,235 (1,000–1,500) | 12.3 | 56.8 |");
    }

    @Test
    void drawsSidesNextToEachOther(@TempDir Path folder) throws IOException {
        var spread = new Spread(100, 90, 110);
        var file = folder.resolve("report.png");

        Plot.write(
                List.of(
                        new Rate("one meetup", "Roadshow", spread, 1, 2),
                        new Rate("one meetup", "peer", spread, 1, 2),
                        new Rate("bare inserts", "1 writer", spread, 1, 2)),
                file);

        assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(800);
    }

    private String report() {
        return new MarkdownReport(Map.of("machine", "two cores"), results).text();
    }
}
