/**
 * Converts failures to problems (RFC 9457): JSON under {@code /api/}, the same texts on pages elsewhere. May import
 * {@code trace}.
 */
@NullMarked
package ca.roadshow.web.problem;

import org.jspecify.annotations.NullMarked;
