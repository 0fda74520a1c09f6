/**
 * Erasure of a person's data: who orders it, by page or by link, and which services have carried it out. Uses people and
 * sign-in links.
 */
@NullMarked
package ca.roadshow.registration.identity.erasure;

import org.jspecify.annotations.NullMarked;
