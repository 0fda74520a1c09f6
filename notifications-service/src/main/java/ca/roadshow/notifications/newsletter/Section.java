package ca.roadshow.notifications.newsletter;

import ca.roadshow.web.text.SafeHtml;
import java.util.List;

/** A part of a newsletter's body, filled for one reader. */
public sealed interface Section {

    /** The organizer's text, without placeholders. */
    record Prose(SafeHtml html, String text) implements Section {}

    /**
     * @param width in a mail, in CSS pixels; the file may have twice as many
     */
    record Picture(String url, String alt, int width, int height) implements Section {

        static final int WIDEST = 544;

        static Picture of(String url, String alt, int width, int height) {
            var shown = Math.min(WIDEST, width);
            return new Picture(url, alt, shown, Math.max(1, Math.round((float) height * shown / width)));
        }
    }

    record Button(String label, String url) implements Section {}

    /**
     * A block that is filled with announcements.
     *
     * @param none the sentence shown if there are no items
     */
    record Listing(String heading, List<Item> items, String none) implements Section {

        record Item(String title, String url, List<String> lines) {}
    }
}
