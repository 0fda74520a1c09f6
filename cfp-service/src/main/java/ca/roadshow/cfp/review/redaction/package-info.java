/** The text for reviewers of a blind call: the talk without the names of its speakers. */
@NullMarked
package ca.roadshow.cfp.review.redaction;

import org.jspecify.annotations.NullMarked;
