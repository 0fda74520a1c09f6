package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * All data about a person is to be erased in every service. Older messages about the person that arrive later are
 * ignored; after {@code forgottenAt}, the person counts as new.
 *
 * @param reference identifies this erasure for the person and for organizers
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.person-forgotten.v1")
public record PersonForgotten(String addressId, String reference, Instant forgottenAt) implements IntegrationEvent {}
