/** A body as an organizer wrote it: its parts, and what is wrong in it. Imports only the platform. */
@NamedInterface("body")
@NullMarked
package ca.roadshow.notifications.newsletter.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
