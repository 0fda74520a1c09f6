package ca.roadshow.events.contract;

/** A person lost a role. Role and scope as in {@link RoleGranted}. */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.role-revoked.v1")
public record RoleRevoked(String addressId, String role, String scope) implements IntegrationEvent {}
