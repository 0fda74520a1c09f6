/**
 * Authorization data in every service: keys that verify session tokens, roles, and ended sessions. Updated by
 * registration's integration events, and in registration by its own events. Imports {@code contract}, {@code inbox} and
 * {@code person}.
 */
@NullMarked
package ca.roadshow.events.access;

import org.jspecify.annotations.NullMarked;
