/** What organizers add to the mails in the outbox of a call: a note to all speakers, and notes to single ones. */
@NullMarked
package ca.roadshow.cfp.decision.note;

import org.jspecify.annotations.NullMarked;
