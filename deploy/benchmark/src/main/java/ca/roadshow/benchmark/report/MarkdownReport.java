package ca.roadshow.benchmark.report;

import ca.roadshow.benchmark.rush.Spread;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the report: the targets first, then every rate, then profiles. */
public final class MarkdownReport {

    private static final String MISSED = "## Profiles of missed targets\n\n"
            + "One more round for each, sampled: the JVM by JFR (client and service share it), PostgreSQL’s sessions by"
            + " `pg_stat_activity`.\n\n";

    private final Map<String, String> machine;
    private final Results results;

    /** @param machine description of the machine, by name */
    public MarkdownReport(Map<String, String> machine, Results results) {
        this.machine = machine;
        this.results = results;
    }

    public String text() {
        return Stream.of(head(), targets(), rates(), figures(), profiles(MISSED))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** Writes the report of the startup scenario, with a description of the machine. */
    public static String ofTheStart(Map<String, String> machine, Results results) {
        var report = new MarkdownReport(machine, results);
        return Stream.of(
                        "# Startup time and memory\n\n"
                                + "Written by `mvn -Pbenchmark -Dbenchmark.only=start`; [README.md](README.md) says how it"
                                + " measures. Median of all starts, with the lowest and highest in brackets.",
                        report.machine(),
                        report.targets(),
                        report.figures())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** Writes the report of the newsletter scenario, with a description of the machine. */
    public static String ofTheNewsletter(Map<String, String> machine, Results results) {
        var report = new MarkdownReport(machine, results);
        return Stream.of(
                        "# A newsletter\n\n"
                                + "Written by `mvn -Pbenchmark -Dbenchmark.only=newsletter`; [README.md](README.md) says how it"
                                + " measures. Median, with the lowest and highest in brackets.",
                        report.machine(),
                        report.targets(),
                        report.figures(),
                        report.profiles(
                                "## Where the time goes\n\nSampled during the campaign: the JVM of the service by JFR,"
                                        + " PostgreSQL’s sessions by `pg_stat_activity`.\n\n"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /**
     * Writes the report of a scenario that has its own.
     *
     * @param name of the scenario on the command line
     */
    public static String ofOne(String title, String name, Map<String, String> machine, Results results) {
        var report = new MarkdownReport(machine, results);
        return Stream.of(
                        "# " + title + "\n\n" + "Written by `mvn -Pbenchmark -Dbenchmark.only=" + name
                                + "`; [README.md](README.md) says how it measures. Median of all rounds, with the lowest and"
                                + " highest in brackets.",
                        report.machine(),
                        report.targets(),
                        report.rates(),
                        report.figures())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String head() {
        return "# What the benchmark measured\n\n"
                + "Written by `mvn -Pbenchmark`; [README.md](README.md) says how it measures. Median of all rounds,"
                + " with the lowest and highest in brackets.\n\n"
                + machine()
                + "\n\n![RSVPs per second](report.png)";
    }

    private String machine() {
        return table(
                List.of("what", "with"), machine.entrySet().stream().map(it -> List.of(it.getKey(), it.getValue())));
    }

    private String targets() {
        return "## Targets\n\n"
                + table(
                        List.of("figure", "required", "goal", "measured", ""),
                        results.targets().stream().map(MarkdownReport::row));
    }

    private static List<String> row(Target target) {
        var than = target.moreIsBetter() ? "≥ " : "< ";
        return List.of(
                target.what(),
                than + number(target.least()) + target.unit(),
                than + number(target.aim()) + target.unit(),
                spread(target.measured()) + target.unit(),
                target.verdict());
    }

    private String rates() {
        return "## Rates\n\n"
                + table(
                        List.of("scenario", "path", "per second", "p50 ms", "p99 ms"),
                        results.rates().stream()
                                .map(rate -> List.of(
                                        rate.scenario(),
                                        rate.path(),
                                        spread(rate.perSecond()),
                                        number(rate.p50()),
                                        number(rate.p99()))));
    }

    private String figures() {
        return "## Other figures\n\n"
                + table(
                        List.of("figure", "measured"),
                        results.figures().entrySet().stream().map(it -> List.of(it.getKey(), it.getValue())));
    }

    private String profiles(String head) {
        if (results.profiles().isEmpty()) {
            return "";
        }
        return head + results.profiles().stream().map(MarkdownReport::section).collect(Collectors.joining("\n\n"));
    }

    private static String section(Profile profile) {
        return "### " + profile.what() + "\n\n"
                + table(
                        List.of("sampled", "largest shares"),
                        Stream.of(
                                List.of("JVM, by library", shares(profile.libraries())),
                                List.of("JVM, by method", shares(profile.methods())),
                                List.of("PostgreSQL sessions", shares(profile.databaseWaits()))));
    }

    private static String shares(List<Profile.Share> shares) {
        return shares.stream()
                .map(share -> "%s %.0f %%".formatted(share.name(), share.percent()))
                .collect(Collectors.joining(" · "));
    }

    private static String table(List<String> head, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(head, head.stream().map(_ -> "---").toList()), rows)
                .map(cells -> "| " + String.join(" | ", cells) + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String spread(Spread spread) {
        return spread.least() == spread.most()
                ? number(spread.median())
                : number(spread.median()) + " (" + number(spread.least()) + "–" + number(spread.most()) + ")";
    }

    /** Formats three significant digits. */
    static String number(double value) {
        var digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        var text = String.format(Locale.ROOT, "%,." + digits + "f", value);
        return digits == 2 ? text.replaceFirst("\\.?0+$", "") : text;
    }
}
