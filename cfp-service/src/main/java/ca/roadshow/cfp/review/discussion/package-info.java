/** The discussion of a proposal by its committee, encrypted. */
@NullMarked
package ca.roadshow.cfp.review.discussion;

import org.jspecify.annotations.NullMarked;
