/**
 * Decisions about proposals: the organizers who decide for each city, their private decisions, and the deadline to confirm.
 * Imports proposals, calls and communities.
 */
@NullMarked
package ca.roadshow.cfp.decision;

import org.jspecify.annotations.NullMarked;
