/** Mails to reviewers: their assigned reviews, and reminders before scoring ends. Imports reviews and plans. */
@NullMarked
package ca.roadshow.cfp.review.notice;

import org.jspecify.annotations.NullMarked;
