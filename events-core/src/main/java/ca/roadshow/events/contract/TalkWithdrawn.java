package ca.roadshow.events.contract;

import java.time.Instant;

/** A confirmed talk will not be given: it was withdrawn or declined, or its speaker was erased. */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.talk-withdrawn.v1")
public record TalkWithdrawn(String callId, String proposalId, Instant withdrawnAt) implements IntegrationEvent {}
