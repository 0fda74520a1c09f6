/** The proposals of a call, ranked by their reviews, for its reviewers and organizers. */
@NullMarked
package ca.roadshow.cfp.review.ranking;

import org.jspecify.annotations.NullMarked;
