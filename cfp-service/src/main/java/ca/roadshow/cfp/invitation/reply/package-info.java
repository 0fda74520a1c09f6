/**
 * Invites co-speakers by mail and handles their replies: the page of an invitation, its API, and its messages to the other
 * services. Imports proposals and calls.
 */
@NamedInterface("reply")
@NullMarked
package ca.roadshow.cfp.invitation.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
