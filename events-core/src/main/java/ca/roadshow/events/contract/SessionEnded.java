package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * A person signed out: the tokens of this session are no longer accepted.
 *
 * @param expiresAt when those tokens expire; afterwards the session need not be remembered
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.session-ended.v1")
public record SessionEnded(String addressId, String sessionId, Instant expiresAt) implements IntegrationEvent {}
