/**
 * The form of a call: opens, saves and submits proposals, and lists those of the signed-in person. Imports no other package of
 * speakers.
 */
@NullMarked
package ca.roadshow.cfp.speaker.submission;

import org.jspecify.annotations.NullMarked;
