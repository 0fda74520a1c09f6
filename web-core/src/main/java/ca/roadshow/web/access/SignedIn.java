package ca.roadshow.web.access;

import ca.roadshow.events.access.Roles;
import ca.roadshow.events.person.AddressId;
import java.time.Instant;

/**
 * The signed-in person, as a handler's parameter; {@code @Nullable} if the handler also serves others.
 *
 * @param sessionId the session of the request
 * @param until when that session expires
 */
public record SignedIn(AddressId id, Roles roles, String sessionId, Instant until) {}
