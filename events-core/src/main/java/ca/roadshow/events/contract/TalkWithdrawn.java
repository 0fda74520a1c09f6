package ca.roadshow.events.contract;

import java.time.Instant;

/** A talk that was confirmed is not given anywhere: it was withdrawn, declined after all, or its speaker was erased. */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.talk-withdrawn.v1")
public record TalkWithdrawn(String callId, String proposalId, Instant withdrawnAt) implements IntegrationEvent {}
