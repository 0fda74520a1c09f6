/**
 * A proposal: its commands, events and state, its view, and what happens to it when its speaker is erased. Imports calls; pages
 * and API are in the packages of those who use them.
 */
@NullMarked
package ca.roadshow.cfp.proposal;

import org.jspecify.annotations.NullMarked;
