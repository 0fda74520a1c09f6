package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * A person signed out: the tokens of that one session no longer count.
 *
 * @param expiresAt when those tokens expire by themselves, and this may be forgotten
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.session-ended.v1")
public record SessionEnded(String addressId, String sessionId, Instant expiresAt) implements IntegrationEvent {}
