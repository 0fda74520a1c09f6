/**
 * What a call has told its speakers: published batches of decisions, and the alternates who get the places that become free.
 * Publishes both to the other services. Imports proposals and notes.
 */
@NullMarked
package ca.roadshow.cfp.decision.selection;

import org.jspecify.annotations.NullMarked;
