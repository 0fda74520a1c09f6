/**
 * A proposal: its commands, events and state. Imports calls. Package {@code view} reads proposals, {@code erasure} handles the
 * erasure of a speaker; pages and API are in the packages of speakers, organizers and reviewers.
 */
@NullMarked
package ca.roadshow.cfp.proposal;

import org.jspecify.annotations.NullMarked;
