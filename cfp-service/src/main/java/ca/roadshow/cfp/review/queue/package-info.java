/** Reviewing: the next proposal of a reviewer, one's own review, and conflicts of interest, in pages and API. */
@NullMarked
package ca.roadshow.cfp.review.queue;

import org.jspecify.annotations.NullMarked;
