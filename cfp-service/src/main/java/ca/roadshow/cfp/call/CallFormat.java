package ca.roadshow.cfp.call;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.slug.Slugs;

/**
 * A kind of session that a call asks for, such as a talk or a workshop.
 *
 * @param id lower-case letters, digits and hyphens; unique within its call
 * @param minutes 1 to 480
 */
public record CallFormat(String id, Bilingual name, int minutes) {

    public CallFormat {
        if (!Slugs.isSlug(id)) {
            throw new IllegalArgumentException(
                    "The id of a format consists of lower-case letters, digits and hyphens: " + id);
        }
        if (minutes < 1 || minutes > 480) {
            throw new IllegalArgumentException("A session lasts 1 to 480 minutes: " + minutes);
        }
    }
}
