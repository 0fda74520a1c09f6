package ca.roadshow.registration.meetup;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.MeetupEvent.DraftRevised;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupDrafted;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupEdited;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupMoved;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.OfPlan;
import ca.roadshow.registration.meetup.MeetupEvent.RegistrationWindowSet;
import ca.roadshow.registration.meetup.content.ContentHash;
import ca.roadshow.registration.meetup.content.MeetupContent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of a meetup that an organizer sets and may change later. */
public record MeetupPlan(
        Bilingual title,
        @Nullable String host,
        @Nullable String venue,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        int capacity,
        MeetupContent content,
        RegistrationWindow registration) {

    /** A plan with the standard registration window: from publication until the start. */
    public MeetupPlan(
            Bilingual title,
            @Nullable String host,
            @Nullable String venue,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            int capacity,
            MeetupContent content) {
        this(title, host, venue, startsAt, endsAt, zone, capacity, content, RegistrationWindow.STANDARD);
    }

    public static MeetupPlan of(MeetupDrafted event) {
        return new MeetupPlan(
                event.title(),
                event.host(),
                event.venue(),
                event.startsAt(),
                event.endsAt(),
                ZoneId.of(event.zone()),
                event.capacity(),
                event.content(),
                new RegistrationWindow(event.opensAt(), event.closesAt()));
    }

    public static MeetupPlan of(MeetupScheduled event) {
        return new MeetupPlan(
                event.title(),
                event.host(),
                event.venue(),
                event.startsAt(),
                event.endsAt(),
                ZoneId.of(event.zone()),
                event.capacity(),
                event.content(),
                new RegistrationWindow(event.opensAt(), event.closesAt()));
    }

    public static MeetupPlan of(DraftRevised event) {
        return new MeetupPlan(
                event.title(),
                event.host(),
                event.venue(),
                event.startsAt(),
                event.endsAt(),
                ZoneId.of(event.zone()),
                event.capacity(),
                event.content(),
                new RegistrationWindow(event.opensAt(), event.closesAt()));
    }

    public static MeetupPlan of(MeetupEdited event) {
        return new MeetupPlan(
                event.title(),
                event.host(),
                event.venue(),
                event.startsAt(),
                event.endsAt(),
                ZoneId.of(event.zone()),
                event.capacity(),
                event.content(),
                new RegistrationWindow(event.opensAt(), event.closesAt()));
    }

    public MeetupPlan with(OfPlan event) {
        return switch (event) {
            case MeetupEdited edited -> of(edited);
            case MeetupChanged changed -> with(changed);
            case MeetupMoved moved -> with(moved);
            case CapacityChanged capacityChanged -> with(capacityChanged);
            case RegistrationWindowSet set -> with(new RegistrationWindow(set.opensAt(), set.closesAt()));
        };
    }

    private MeetupPlan with(MeetupChanged event) {
        return new MeetupPlan(
                event.title(),
                event.host(),
                event.venue(),
                startsAt,
                endsAt,
                zone,
                capacity,
                event.content(),
                registration);
    }

    private MeetupPlan with(MeetupMoved event) {
        return new MeetupPlan(
                title,
                host,
                venue,
                event.startsAt(),
                event.endsAt(),
                ZoneId.of(event.zone()),
                capacity,
                content,
                registration);
    }

    private MeetupPlan with(CapacityChanged event) {
        return new MeetupPlan(title, host, venue, startsAt, endsAt, zone, event.capacity(), content, registration);
    }

    public MeetupPlan with(MeetupContent other) {
        return new MeetupPlan(title, host, venue, startsAt, endsAt, zone, capacity, other, registration);
    }

    public MeetupPlan with(RegistrationWindow window) {
        return new MeetupPlan(title, host, venue, startsAt, endsAt, zone, capacity, content, window);
    }

    /** A hash that only equal plans share. Times are rounded to microseconds, as in the database. */
    public String version() {
        return ContentHash.of(new MeetupPlan(
                title,
                host,
                venue,
                rounded(startsAt),
                rounded(endsAt),
                zone,
                capacity,
                content,
                new RegistrationWindow(
                        Optional.ofNullable(registration.opensAt())
                                .map(MeetupPlan::rounded)
                                .orElse(null),
                        Optional.ofNullable(registration.closesAt())
                                .map(MeetupPlan::rounded)
                                .orElse(null))));
    }

    private static Instant rounded(Instant instant) {
        return instant.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }
}
