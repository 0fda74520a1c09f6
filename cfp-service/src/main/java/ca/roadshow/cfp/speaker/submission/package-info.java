/**
 * The form of a call: reads, saves and submits a proposal, and lists the proposals of the signed-in person. Imports no other package
 * of speakers.
 */
@NullMarked
package ca.roadshow.cfp.speaker.submission;

import org.jspecify.annotations.NullMarked;
