/** Reviews and their view. There is one review per reviewer and proposal, with scores, confidence and encrypted texts. */
@NamedInterface("score")
@NullMarked
package ca.roadshow.cfp.review.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
