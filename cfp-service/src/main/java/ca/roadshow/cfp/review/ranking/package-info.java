/** The proposals of a call, ranked by their reviews, for its reviewers and organizers. */
@NamedInterface("ranking")
@NullMarked
package ca.roadshow.cfp.review.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
