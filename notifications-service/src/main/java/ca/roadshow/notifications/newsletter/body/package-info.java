/** The body of a newsletter, as an organizer wrote it: its parts and its problems. Imports only the platform. */
@NamedInterface("body")
@NullMarked
package ca.roadshow.notifications.newsletter.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
