/**
 * The tracking page of a submitted proposal and the actions of its speakers: edit, confirm, withdraw, invite co-speakers, and
 * read the reviewers' notes. Imports the form of the call.
 */
@NullMarked
package ca.roadshow.cfp.speaker.tracking;

import org.jspecify.annotations.NullMarked;
