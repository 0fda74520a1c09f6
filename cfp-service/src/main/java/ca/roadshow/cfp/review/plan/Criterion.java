package ca.roadshow.cfp.review.plan;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.slug.Slugs;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that reviewers score from 0 to {@link #HIGHEST}.
 *
 * @param id lower-case letters, digits and hyphens; unique within its plan
 * @param description what a low and a high score mean; null if the name is clear enough
 * @param weight 1 to 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Criterion(String id, Bilingual name, @Nullable Bilingual description, int weight) {

    public static final int HIGHEST = 5;
    public static final int HEAVIEST = 100;

    public Criterion {
        if (!Slugs.isSlug(id)) {
            throw new IllegalArgumentException(
                    "The id of a criterion has lower-case letters, digits and hyphens: " + id);
        }
        if (weight < 1 || weight > HEAVIEST) {
            throw new IllegalArgumentException("A weight is from 1 to 100: " + weight);
        }
    }
}
