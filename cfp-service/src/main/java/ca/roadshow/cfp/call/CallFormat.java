package ca.roadshow.cfp.call;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.slug.Slugs;

/**
 * A kind of session that a call asks for, such as a talk or a workshop.
 *
 * @param id lower-kebab, unique within its call
 * @param minutes 1 to 480
 */
public record CallFormat(String id, Bilingual name, int minutes) {

    public CallFormat {
        if (!Slugs.isSlug(id)) {
            throw new IllegalArgumentException("A format's id is lower-kebab: " + id);
        }
        if (minutes < 1 || minutes > 480) {
            throw new IllegalArgumentException("A session takes 1 to 480 minutes: " + minutes);
        }
    }
}
