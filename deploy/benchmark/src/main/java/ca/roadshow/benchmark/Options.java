package ca.roadshow.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The options of a run: the system properties {@code benchmark.<name>}.
 *
 * @param rounds rounds of each side; at least 3 for figures to quote
 * @param mails number of promotions that are measured, for each way
 * @param recipients of the newsletter
 * @param connections to the mail server, of the service and of the bare loop
 * @param subscribers in the database when an audience is counted
 * @param imported rows of a file of subscribers
 * @param newcomers who subscribe each second while the newsletter is sent
 * @param proposals to a call that is reviewed by {@code reviewers}, with {@code reviews} in all
 * @param readers of its pages at once, who read {@code pages} in a round
 * @param submissions in the last minute of a call, each edited twice
 * @param only names of the scenarios to run; empty for all
 * @param data folder for the data; deleted at the start
 */
record Options(
        int rsvps,
        int clients,
        int seats,
        int rounds,
        int meetups,
        int mails,
        int events,
        int recipients,
        int connections,
        int subscribers,
        int imported,
        int newcomers,
        int proposals,
        int reviewers,
        int reviews,
        int readers,
        int pages,
        int submissions,
        Set<String> only,
        Path report,
        Path data,
        Path maven,
        Path repository,
        String mavenJava) {

    static Options given() {
        return of(name -> System.getProperty("benchmark." + name, ""));
    }

    static Options of(UnaryOperator<String> setting) {
        return new Options(
                number(setting, "rsvps", 10_000),
                number(setting, "clients", 64),
                number(setting, "seats", 200),
                number(setting, "rounds", 3),
                number(setting, "meetups", 50),
                number(setting, "mails", 20),
                number(setting, "events", 1_000_000),
                number(setting, "recipients", 200_000),
                number(setting, "connections", 4),
                number(setting, "subscribers", 1_000_000),
                number(setting, "imported", 100_000),
                number(setting, "newcomers", 5),
                number(setting, "proposals", 5_000),
                number(setting, "reviewers", 60),
                number(setting, "reviews", 30_000),
                number(setting, "readers", 20),
                number(setting, "pages", 600),
                number(setting, "submissions", 2_000),
                Arrays.stream(setting.apply("only").split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                Path.of(setting.apply("report")).toAbsolutePath(),
                Path.of(text(setting, "data", "target/benchmark")).toAbsolutePath(),
                Path.of(setting.apply("maven")),
                Path.of(text(setting, "repository", "../..")).toAbsolutePath().normalize(),
                "Java " + text(setting, "maven-java", "?"));
    }

    boolean runs(String scenario) {
        return only.isEmpty() || only.contains(scenario);
    }

    /** Scenarios that write a report of their own. */
    private static final Set<String> APART = Set.of("start", "newsletter", "reviews", "last-minute");

    /** Whether any scenario of the main report runs. */
    boolean writesMainReport() {
        return only.isEmpty() || !APART.containsAll(only);
    }

    /** Whether all scenarios run at full size. Only the figures of such a run may be quoted. */
    boolean isWhole() {
        return only.isEmpty() && rsvps >= 10_000 && rounds >= 3 && events >= 1_000_000;
    }

    boolean isWholeNewsletter() {
        return recipients >= 200_000 && subscribers >= 1_000_000 && imported >= 100_000 && rounds >= 3;
    }

    boolean isWholeReviews() {
        return proposals >= 5_000
                && reviewers >= 60
                && reviews >= 30_000
                && readers >= 20
                && pages >= 600
                && rounds >= 3;
    }

    boolean isWholeLastMinute() {
        return submissions >= 2_000 && clients >= 64 && rounds >= 3;
    }

    private static int number(UnaryOperator<String> setting, String name, int otherwise) {
        var number = Integer.parseInt(text(setting, name, Integer.toString(otherwise)));
        if (number < 1) {
            throw new IllegalArgumentException("benchmark." + name + " is at least 1");
        }
        return number;
    }

    private static String text(UnaryOperator<String> setting, String name, String otherwise) {
        var given = setting.apply(name).strip();
        return given.isEmpty() ? otherwise : given;
    }
}
