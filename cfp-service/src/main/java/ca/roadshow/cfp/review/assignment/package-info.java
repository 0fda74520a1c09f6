/** The reviewers of a call: which proposals they review, how far they are, and their conflicts of interest. */
@NullMarked
package ca.roadshow.cfp.review.assignment;

import org.jspecify.annotations.NullMarked;
