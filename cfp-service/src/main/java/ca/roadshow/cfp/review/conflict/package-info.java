/** Conflicts of interest between reviewers and proposals: detected and declared ones. */
@NullMarked
package ca.roadshow.cfp.review.conflict;

import org.jspecify.annotations.NullMarked;
