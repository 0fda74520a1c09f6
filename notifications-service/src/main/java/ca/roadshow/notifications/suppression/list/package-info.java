/**
 * The suppression list: addresses that bounced, complained or were added by an organizer, and how organizers lift their suppression.
 * Imports mail.
 */
@NamedInterface("list")
@NullMarked
package ca.roadshow.notifications.suppression.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
