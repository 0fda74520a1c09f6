package ca.roadshow.notifications.newsletter;

import ca.roadshow.web.locale.Language;
import java.util.List;

/**
 * A newsletter with its blocks filled, before it is written as HTML or plain text.
 *
 * @param language the language it is in, which may be the reader's other one
 * @param preheader empty if there is none
 */
public record NewsletterContent(Language language, String subject, String preheader, List<Section> sections) {

    /** The blocks that filled themselves, in the order of the text. */
    public List<Section.Listing> blocks() {
        return sections.stream()
                .filter(Section.Listing.class::isInstance)
                .map(Section.Listing.class::cast)
                .toList();
    }
}
