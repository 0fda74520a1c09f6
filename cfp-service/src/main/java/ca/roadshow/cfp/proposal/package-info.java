/**
 * A proposal: its commands, events and state. Imports calls. {@code view} reads proposals, {@code erasure} is what happens when a
 * speaker is erased; pages and API are in the packages of those who use them.
 */
@NullMarked
package ca.roadshow.cfp.proposal;

import org.jspecify.annotations.NullMarked;
