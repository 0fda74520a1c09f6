/**
 * The tracking page of a submitted proposal, and what its speakers do there: edit, confirm, withdraw, invite co-speakers, read notes
 * of reviewers. Imports the form of the call.
 */
@NullMarked
package ca.roadshow.cfp.speaker.tracking;

import org.jspecify.annotations.NullMarked;
