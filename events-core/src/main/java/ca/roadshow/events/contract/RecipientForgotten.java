package ca.roadshow.events.contract;

import java.time.Instant;

/** Published by earlier versions of the notifications service; replaced by {@link ErasureCompleted}. */
@Wire(topic = Topic.NOTIFICATIONS, type = "ca.roadshow.notifications.recipient-forgotten.v1")
public record RecipientForgotten(String reference, Instant at) implements IntegrationEvent {}
