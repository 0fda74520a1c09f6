/**
 * The published decisions of a call: batches, and the alternates who get places that become free. Publishes both to the other
 * services. Imports proposals and notes.
 */
@NullMarked
package ca.roadshow.cfp.decision.selection;

import org.jspecify.annotations.NullMarked;
