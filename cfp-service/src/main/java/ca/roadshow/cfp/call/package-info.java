/**
 * Calls for proposals: when each takes proposals and of which formats, their list and their announcement to the other
 * services. Imports no other feature.
 */
@NullMarked
package ca.roadshow.cfp.call;

import org.jspecify.annotations.NullMarked;
