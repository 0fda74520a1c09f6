/**
 * Several speakers of one talk: who was invited, who has accepted, and who has left. Imports proposals; the pages of a proposal are
 * in the package of its speakers.
 */
@NullMarked
package ca.roadshow.cfp.invitation;

import org.jspecify.annotations.NullMarked;
