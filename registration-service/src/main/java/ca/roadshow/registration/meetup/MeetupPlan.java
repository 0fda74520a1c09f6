package ca.roadshow.registration.meetup;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.MeetupEvent.DraftRevised;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupDrafted;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupMoved;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an organizer decides about a meetup and may decide otherwise later. */
public record MeetupPlan(
        Bilingual title,
        @Nullable String host,
        @Nullable String venue,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        int capacity,
        MeetupContent content) {

    static MeetupPlan of(MeetupDrafted event) {
        return new MeetupPlan(
                event.title(),
                event.host(),
                event.venue(),
                event.startsAt(),
                event.endsAt(),
                ZoneId.of(event.zone()),
                event.capacity(),
                event.content());
    }

    static MeetupPlan of(MeetupScheduled event) {
        return new MeetupPlan(
                event.title(),
                event.host(),
                event.venue(),
                event.startsAt(),
                event.endsAt(),
                ZoneId.of(event.zone()),
                event.capacity(),
                event.content());
    }

    static MeetupPlan of(DraftRevised event) {
        return new MeetupPlan(
                event.title(),
                event.host(),
                event.venue(),
                event.startsAt(),
                event.endsAt(),
                ZoneId.of(event.zone()),
                event.capacity(),
                event.content());
    }

    MeetupPlan with(MeetupChanged event) {
        return new MeetupPlan(
                event.title(), event.host(), event.venue(), startsAt, endsAt, zone, capacity, event.content());
    }

    MeetupPlan with(MeetupMoved event) {
        return new MeetupPlan(
                title, host, venue, event.startsAt(), event.endsAt(), ZoneId.of(event.zone()), capacity, content);
    }

    MeetupPlan with(CapacityChanged event) {
        return new MeetupPlan(title, host, venue, startsAt, endsAt, zone, event.capacity(), content);
    }

    boolean tellsTheSameAs(MeetupPlan other) {
        return title.equals(other.title)
                && Objects.equals(host, other.host)
                && Objects.equals(venue, other.venue)
                && content.equals(other.content);
    }

    boolean standsWhen(MeetupPlan other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt) && zone.equals(other.zone);
    }
}
