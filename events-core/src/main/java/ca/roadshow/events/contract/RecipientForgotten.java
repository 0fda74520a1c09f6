package ca.roadshow.events.contract;

import java.time.Instant;

/** Mails and subscriptions have forgotten whom {@link PersonForgotten} named. */
@Wire(topic = Topic.NOTIFICATIONS, type = "ca.roadshow.notifications.recipient-forgotten.v1")
public record RecipientForgotten(String reference, Instant at) implements IntegrationEvent {}
