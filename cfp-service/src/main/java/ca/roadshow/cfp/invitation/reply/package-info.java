/**
 * Invites co-speakers by mail and takes their replies: the page of an invitation, its API, and what is published about it. Imports
 * proposals and calls.
 */
@NamedInterface("reply")
@NullMarked
package ca.roadshow.cfp.invitation.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
