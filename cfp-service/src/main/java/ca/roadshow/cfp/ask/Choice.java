package ca.roadshow.cfp.ask;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.slug.Slugs;

/**
 * An entry of a list to choose from: a track, a level, or a possible answer to a question.
 *
 * @param id lower-case letters, digits and hyphens; unique in its list
 */
public record Choice(String id, Bilingual name) {

    public Choice {
        if (!Slugs.isSlug(id)) {
            throw new IllegalArgumentException("An id consists of lower-case letters, digits and hyphens: " + id);
        }
    }
}
