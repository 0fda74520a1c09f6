package ca.roadshow.web.access;

import ca.roadshow.events.access.Roles;
import ca.roadshow.events.person.AddressId;
import java.time.Instant;

/**
 * Who is asking, as a handler's parameter; {@code @Nullable} where a handler serves others too.
 *
 * @param sessionId the one sign-in that the request belongs to
 * @param until when that session expires
 */
public record SignedIn(AddressId id, Roles roles, String sessionId, Instant until) {}
