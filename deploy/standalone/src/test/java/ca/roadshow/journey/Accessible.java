package ca.roadshow.journey;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Checks a page for accessibility faults. */
public final class Accessible {

    /** WCAG 2.2, levels A and AA. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Axe cannot look into a frame that runs no scripts, and would wait for ever. */
    private static final String SILENT_FRAMES = "iframe[sandbox]";

    private Accessible() {}

    /** Fails with each violation, its place and its remedy. */
    public static void check(Page page) {
        var violations = new AxeBuilder(page)
                .options(violationsOnly())
                .withTags(RULES)
                .exclude(SILENT_FRAMES)
                // No page has a frame of another origin, so axe needs no separate page for its results.
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError(page.url() + "\n"
                    + violations.stream().map(Accessible::said).collect(Collectors.joining("\n")));
        }
    }

    /** Leaves out the results of successful checks, which would be megabytes. */
    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String said(Rule violation) {
        return violation.getId() + ": " + violation.getHelp() + " ("
                + violation.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(", ")) + ")";
    }
}
