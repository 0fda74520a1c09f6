package ca.roadshow.notifications.newsletter;

import ca.roadshow.notifications.newsletter.Section.Button;
import ca.roadshow.notifications.newsletter.Section.Listing;
import ca.roadshow.notifications.newsletter.Section.Picture;
import ca.roadshow.notifications.newsletter.Section.Prose;
import ca.roadshow.web.locale.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the plain text of a newsletter. */
final class PlainText {

    private PlainText() {}

    static String of(Page page) {
        var blocks = new ArrayList<String>();
        if (page.fallback() != null) {
            blocks.add(page.fallback());
        }
        var content = page.content();
        blocks.add(content.subject());
        content.sections().forEach(section -> blocks.add(section(section, content.language())));
        return String.join("\n\n", blocks) + "\n\n" + footer(page) + "\n";
    }

    private static String section(Section section, Language language) {
        return switch (section) {
            case Prose prose -> prose.text();
            case Picture picture -> "[" + picture.alt() + "]";
            case Button(var label, var url) -> labelled(label, url, language);
            case Listing listing -> listing(listing);
        };
    }

    private static String listing(Listing listing) {
        if (listing.items().isEmpty()) {
            return listing.none();
        }
        return listing.items().stream()
                .map(item -> "- " + item.title() + "\n"
                        + item.lines().stream().map(line -> "  " + line + "\n").collect(Collectors.joining())
                        + "  " + item.url())
                .collect(Collectors.joining("\n", listing.heading() + "\n\n", ""));
    }

    /** Writes the footer below the delimiter of a signature, which mail programs show smaller or cut from replies. */
    private static String footer(Page page) {
        var footer = page.footer();
        var lines = new ArrayList<String>(List.of("-- "));
        if (footer.why() != null) {
            lines.add(footer.why());
        }
        if (footer.counts() != null) {
            lines.add(footer.counts());
        }
        footer.links().forEach(link -> lines.add(labelled(link.label(), link.url(), page.reader())));
        lines.add(footer.sender().fromName() + ", " + footer.sender().postalAddress());
        lines.add(footer.sender().fromAddress());
        return String.join("\n", lines);
    }

    private static String labelled(String label, String url, Language language) {
        return label + (language == Language.FR ? "\u00a0:\n" : ":\n") + url;
    }
}
