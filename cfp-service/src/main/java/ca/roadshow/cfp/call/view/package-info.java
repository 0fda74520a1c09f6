/** Reads calls from their view, and finds the community of a call for access rules. */
@NamedInterface("view")
@NullMarked
package ca.roadshow.cfp.call.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
