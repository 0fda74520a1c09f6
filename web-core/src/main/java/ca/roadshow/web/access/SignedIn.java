package ca.roadshow.web.access;

import ca.roadshow.events.access.Roles;
import ca.roadshow.events.person.AddressId;

/** Who is asking, as a handler's parameter; {@code @Nullable} where a handler serves others too. */
public record SignedIn(AddressId id, Roles roles) {}
