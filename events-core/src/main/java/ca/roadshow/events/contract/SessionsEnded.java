package ca.roadshow.events.contract;

import java.time.Instant;

/** Tokens of this person that were issued before {@code notBefore}, a whole second, are no longer accepted. */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.sessions-ended.v1")
public record SessionsEnded(String addressId, Instant notBefore) implements IntegrationEvent {}
