package ca.roadshow.events.contract;

/** Someone is no longer trusted with something; role and scope as in {@link RoleGranted}. */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.role-revoked.v1")
public record RoleRevoked(String addressId, String role, String scope) implements IntegrationEvent {}
