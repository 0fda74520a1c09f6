/**
 * What speakers see: the form of a call, the page that tracks a proposal, and the list of their own proposals. Imports proposals,
 * calls and their listing.
 */
@NullMarked
package ca.roadshow.cfp.speaker;

import org.jspecify.annotations.NullMarked;
