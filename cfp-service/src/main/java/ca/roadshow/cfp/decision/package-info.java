/**
 * Decisions about proposals: what organizers decide privately, the outbox from which a batch is published, the deadline to confirm,
 * and the alternates who get the places that become free. Imports proposals, calls and communities.
 */
@NullMarked
package ca.roadshow.cfp.decision;

import org.jspecify.annotations.NullMarked;
