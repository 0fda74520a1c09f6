/** Conflicts of interest between reviewers and proposals: detected and declared ones. */
@NamedInterface("conflict")
@NullMarked
package ca.roadshow.cfp.review.conflict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
