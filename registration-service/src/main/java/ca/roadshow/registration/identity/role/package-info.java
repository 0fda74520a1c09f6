/**
 * Roles: the rules for giving and taking them, the list of people who have one, and the first organizer. Uses people, sign-in and erasures.
 * Imports communities and meetups, to name what a role is for.
 */
@NullMarked
package ca.roadshow.registration.identity.role;

import org.jspecify.annotations.NullMarked;
