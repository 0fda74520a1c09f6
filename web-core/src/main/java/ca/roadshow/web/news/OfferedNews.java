package ca.roadshow.web.news;

import ca.roadshow.web.locale.Language;

/**
 * The offer as a page shows it.
 *
 * @param topic the topic of the community
 * @param community its name in the language of the page
 * @param label of the checkbox
 * @param terms who sends the news, and how they begin and end
 * @param proven whether the reader has shown that the mailbox is theirs, as far as the page knows
 */
public record OfferedNews(
        String topic, String community, String label, String terms, Language language, boolean proven) {

    /** The consent text. */
    String text() {
        return label + ". " + terms;
    }
}
