package ca.roadshow.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was said in {@link MeetupAnnounced} reads like this now; fields as there. */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.meetup-revised.v1")
public record MeetupRevised(
        String meetupId,
        Bilingual title,
        Instant startsAt,
        Instant endsAt,
        String zone,
        @Nullable String venue,
        int capacity)
        implements IntegrationEvent {}
