/** Every failure as an RFC 9457 problem: JSON under {@code /api/}, the same in words on pages. May import {@code trace}. */
@NullMarked
package ca.roadshow.web.problem;

import org.jspecify.annotations.NullMarked;
