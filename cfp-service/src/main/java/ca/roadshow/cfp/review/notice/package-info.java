/** Mails to reviewers: which reviews were assigned to them, and that scoring ends soon. Imports reviews and plans. */
@NullMarked
package ca.roadshow.cfp.review.notice;

import org.jspecify.annotations.NullMarked;
