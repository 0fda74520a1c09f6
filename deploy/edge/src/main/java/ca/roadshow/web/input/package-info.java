/**
 * Guards of requests: rejects bodies that are too large, unreadable text and writes from other sites before a controller runs.
 * Constraints on fields. May import {@code cookie} and {@code problem}.
 */
@NullMarked
package ca.roadshow.web.input;

import org.jspecify.annotations.NullMarked;
