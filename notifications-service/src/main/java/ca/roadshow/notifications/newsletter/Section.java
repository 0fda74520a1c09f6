package ca.roadshow.notifications.newsletter;

import ca.roadshow.web.text.SafeHtml;
import java.util.List;

/** A part of a newsletter's body, filled for one reader. */
public sealed interface Section {

    /** What the organizer wrote, without its placeholders. */
    record Prose(SafeHtml html, String text) implements Section {}

    record Button(String label, String url) implements Section {}

    /**
     * A block that fills itself.
     *
     * @param none the sentence shown if there are no items
     */
    record Listing(String heading, List<Item> items, String none) implements Section {

        record Item(String title, String url, List<String> lines) {}
    }
}
