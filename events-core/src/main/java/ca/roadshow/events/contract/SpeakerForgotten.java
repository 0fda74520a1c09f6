package ca.roadshow.events.contract;

import java.time.Instant;

/** Published by earlier versions of the CFP service; replaced by {@link ErasureCompleted}. */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.speaker-forgotten.v1")
public record SpeakerForgotten(String reference, Instant at) implements IntegrationEvent {}
