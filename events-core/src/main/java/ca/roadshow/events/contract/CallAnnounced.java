package ca.roadshow.events.contract;

import java.time.Instant;

/** A call for proposals takes proposals from {@code opensAt} until {@code closesAt}. */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.call-announced.v1")
public record CallAnnounced(String callId, String slug, Bilingual title, Instant opensAt, Instant closesAt, String zone)
        implements IntegrationEvent {}
