/**
 * The page of one person, as seen by the person and by organizers, where sessions are ended. Uses people, sign-in and roles.
 */
@NullMarked
package ca.roadshow.registration.identity.account;

import org.jspecify.annotations.NullMarked;
