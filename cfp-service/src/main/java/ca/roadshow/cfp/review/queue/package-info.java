/** Pages and API of reviewers: the next proposal to review, their own reviews, and their conflicts of interest. */
@NullMarked
package ca.roadshow.cfp.review.queue;

import org.jspecify.annotations.NullMarked;
