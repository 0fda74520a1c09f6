package ca.roadshow.notifications.newsletter;

import ca.roadshow.web.locale.Language;
import java.util.List;

/**
 * A newsletter with its blocks filled, before it is written as HTML or plain text.
 *
 * @param language the language of the content, which may differ from the reader's
 * @param preheader empty if there is none
 */
public record NewsletterContent(Language language, String subject, String preheader, List<Section> sections) {

    /** Returns the filled blocks, in the order of the text. */
    public List<Section.Listing> blocks() {
        return sections.stream()
                .filter(Section.Listing.class::isInstance)
                .map(Section.Listing.class::cast)
                .toList();
    }
}
