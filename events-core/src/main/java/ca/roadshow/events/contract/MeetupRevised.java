package ca.roadshow.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published meetup was changed. Contains all fields of {@link MeetupAnnounced} with their new values. */
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
