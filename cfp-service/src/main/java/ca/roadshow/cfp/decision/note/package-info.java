/** The notes that organizers add to the mails in the outbox of a call: one to all speakers, and notes to single speakers. */
@NullMarked
package ca.roadshow.cfp.decision.note;

import org.jspecify.annotations.NullMarked;
