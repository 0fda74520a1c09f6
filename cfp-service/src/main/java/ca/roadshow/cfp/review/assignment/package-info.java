/** The reviewers of a call: their assigned proposals, their progress, and their conflicts of interest. */
@NullMarked
package ca.roadshow.cfp.review.assignment;

import org.jspecify.annotations.NullMarked;
