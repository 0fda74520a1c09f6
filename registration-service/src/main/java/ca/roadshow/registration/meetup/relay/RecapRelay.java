package ca.roadshow.registration.meetup.relay;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.RecapPublished;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import ca.roadshow.events.store.vocabulary.StoredFacts;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupEdited;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupMoved;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.PastMeetupRecorded;
import ca.roadshow.registration.meetup.MeetupEvent.RecapRecorded;
import ca.roadshow.registration.meetup.content.Recap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes recaps to the other services, together with the meetup's details at that time. */
@Component
@ProcessingGroup(Groups.RELAY)
class RecapRelay {

    private static final List<Class<?>> OF_MEETUPS = List.of(
            MeetupScheduled.class,
            PastMeetupRecorded.class,
            MeetupEdited.class,
            MeetupChanged.class,
            MeetupMoved.class,
            RecapRecorded.class);

    /** @param hasMaterial whether a recap with slides or videos was recorded */
    private record Held(
            String slug,
            String kind,
            Bilingual title,
            @Nullable String communityId,
            @Nullable LocalDate heldOn,
            boolean hasMaterial) {

        Held after(MeetupEdited event) {
            return new Held(slug, kind, event.title(), communityId, day(event.startsAt(), event.zone()), hasMaterial);
        }

        Held after(MeetupChanged event) {
            return new Held(slug, kind, event.title(), communityId, heldOn, hasMaterial);
        }

        Held after(MeetupMoved event) {
            return new Held(slug, kind, title, communityId, day(event.startsAt(), event.zone()), hasMaterial);
        }

        Held after(RecapRecorded event) {
            var content = event.content();
            return new Held(
                    slug, kind, title, communityId, heldOn, hasMaterial || slides(content) + videos(content) > 0);
        }
    }

    private final Relay relay;
    private final StoredFacts facts;

    RecapRelay(Relay relay, StoredFacts facts) {
        this.relay = relay;
        this.facts = facts;
    }

    @EventHandler
    void on(RecapRecorded event, DomainEventMessage<?> message) {
        var meetup = before(message);
        relay.publish(
                new RecapPublished(
                        event.meetupId(),
                        meetup.slug(),
                        meetup.kind(),
                        meetup.title(),
                        meetup.communityId(),
                        meetup.heldOn(),
                        event.attendance(),
                        slides(event.content()),
                        videos(event.content()),
                        meetup.hasMaterial(),
                        event.at()),
                message);
    }

    private Held before(DomainEventMessage<?> message) {
        Held held = null;
        for (var stored : facts.after(message.getAggregateIdentifier(), -1, OF_MEETUPS)) {
            if (stored.getSequenceNumber() >= message.getSequenceNumber()) {
                break;
            }
            held = next(held, stored.getPayload());
        }
        return Objects.requireNonNull(held, message::getAggregateIdentifier);
    }

    private static @Nullable Held next(@Nullable Held before, Object event) {
        if (event instanceof MeetupScheduled scheduled) {
            return new Held(
                    scheduled.slug(),
                    scheduled.kind(),
                    scheduled.title(),
                    scheduled.communityId(),
                    day(scheduled.startsAt(), scheduled.zone()),
                    false);
        }
        if (event instanceof PastMeetupRecorded past) {
            return new Held(past.slug(), past.kind(), past.title(), past.communityId(), past.heldOn(), false);
        }
        if (before == null) {
            return null;
        }
        return switch (event) {
            case MeetupEdited edited -> before.after(edited);
            case MeetupChanged changed -> before.after(changed);
            case MeetupMoved moved -> before.after(moved);
            case RecapRecorded recap -> before.after(recap);
            default -> before;
        };
    }

    private static LocalDate day(Instant startsAt, String zone) {
        return LocalDate.ofInstant(startsAt, ZoneId.of(zone));
    }

    private static int slides(Recap.Content content) {
        return count(content.links().stream().map(Recap.Links::slidesUrl));
    }

    private static int videos(Recap.Content content) {
        return count(Stream.concat(Stream.of(new Recap.Links(null, content.videoUrl())), content.links().stream())
                .map(Recap.Links::videoUrl));
    }

    private static int count(Stream<@Nullable String> addresses) {
        return (int) addresses.filter(Objects::nonNull).count();
    }
}
