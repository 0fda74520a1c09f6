package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * Everything about a person is to be forgotten, everywhere. Older facts about the person that arrive later are refused;
 * who comes back after {@code forgottenAt} is new.
 *
 * @param reference what the person and the organizers call this erasure by
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.person-forgotten.v1")
public record PersonForgotten(String addressId, String reference, Instant forgottenAt) implements IntegrationEvent {}
