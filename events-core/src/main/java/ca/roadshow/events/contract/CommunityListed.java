package ca.roadshow.events.contract;

/** A community was founded. */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.community-listed.v1")
public record CommunityListed(String communityId, String slug, Bilingual name, Bilingual city, String zone)
        implements IntegrationEvent {}
