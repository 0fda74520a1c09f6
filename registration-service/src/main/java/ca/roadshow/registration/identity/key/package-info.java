/**
 * The keys that sign session tokens: their renewal, their publication to the other services, and the tokens. Uses the
 * settings only.
 */
@NullMarked
package ca.roadshow.registration.identity.key;

import org.jspecify.annotations.NullMarked;
