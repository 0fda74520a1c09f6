/**
 * The co-speakers of talks: invitations, acceptances and departures. Imports proposals; the pages of a proposal are in the
 * package of its speakers.
 */
@NullMarked
package ca.roadshow.cfp.invitation;

import org.jspecify.annotations.NullMarked;
