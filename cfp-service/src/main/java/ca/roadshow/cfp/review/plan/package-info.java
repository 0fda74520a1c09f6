/** The review plan of a call: weighted criteria, phases, and whether reviews are blind. */
@NamedInterface("plan")
@NullMarked
package ca.roadshow.cfp.review.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
