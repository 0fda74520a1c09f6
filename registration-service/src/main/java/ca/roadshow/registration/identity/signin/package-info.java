/**
 * Signing in without a password: one-time links by mail, and sessions. Erasures use its links too. Uses people and keys.
 */
@NullMarked
package ca.roadshow.registration.identity.signin;

import org.jspecify.annotations.NullMarked;
