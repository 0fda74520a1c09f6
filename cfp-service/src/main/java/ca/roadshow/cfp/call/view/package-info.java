/** Reads calls from their view, and tells access rules which community a call belongs to. */
@NamedInterface("view")
@NullMarked
package ca.roadshow.cfp.call.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
