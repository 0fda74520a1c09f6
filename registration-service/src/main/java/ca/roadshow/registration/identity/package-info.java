/**
 * People: signing in without a password, the keys that prove it, who is trusted with what, and being forgotten. May import
 * communities and meetups, to name what a role is for.
 */
@NullMarked
package ca.roadshow.registration.identity;

import org.jspecify.annotations.NullMarked;
