/** Reads proposals and decrypts them, from their view or from their stored events, and publishes new ones to the other services. */
@NamedInterface("view")
@NullMarked
package ca.roadshow.cfp.proposal.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
