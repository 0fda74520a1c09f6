package ca.roadshow.events.contract;

import java.time.Instant;

/** Nobody is signed in as this person any more by a token issued before {@code notBefore}, a whole second. */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.sessions-ended.v1")
public record SessionsEnded(String addressId, Instant notBefore) implements IntegrationEvent {}
