package ca.roadshow.events.contract;

import java.time.Instant;

/** The calls for proposals have forgotten whom {@link PersonForgotten} named. */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.speaker-forgotten.v1")
public record SpeakerForgotten(String reference, Instant at) implements IntegrationEvent {}
