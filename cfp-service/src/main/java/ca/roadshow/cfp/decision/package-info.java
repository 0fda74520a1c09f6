/**
 * Decisions about proposals: who decides for which city, what organizers decide privately, and the deadline to confirm. Imports
 * proposals, calls and communities.
 */
@NullMarked
package ca.roadshow.cfp.decision;

import org.jspecify.annotations.NullMarked;
