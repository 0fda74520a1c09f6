/** Reviews: one for each reviewer and proposal, with scores, confidence and encrypted texts, and their view. */
@NamedInterface("score")
@NullMarked
package ca.roadshow.cfp.review.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
