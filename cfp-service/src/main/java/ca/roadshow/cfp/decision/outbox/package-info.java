/**
 * The outbox of a call: previews of the mails with decisions, the form that publishes them, and the notes that organizers add.
 * Imports decisions, selections and notes.
 */
@NullMarked
package ca.roadshow.cfp.decision.outbox;

import org.jspecify.annotations.NullMarked;
