/**
 * Several speakers of one talk: invitations by mail, who has accepted them, and who has left. Imports proposals and calls; the pages
 * of a proposal are in the package of its speakers.
 */
@NullMarked
package ca.roadshow.cfp.invitation;

import org.jspecify.annotations.NullMarked;
