package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupMoved;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a meetup's stored events say of it by now. Several changes of one command therefore read alike outside, so that
 * nobody hears of a meetup that was changed by half.
 */
@Component
class PlanHistory {

    private final EventStore events;

    PlanHistory(EventStore events) {
        this.events = events;
    }

    MeetupPlan latestPlan(String meetupId) {
        var plan = new AtomicReference<@Nullable MeetupPlan>();
        events.readEvents(meetupId, 0).asStream().forEach(message -> plan.set(after(message.getPayload(), plan.get())));
        return Optional.ofNullable(plan.get()).orElseThrow();
    }

    private static @Nullable MeetupPlan after(Object event, @Nullable MeetupPlan before) {
        if (event instanceof MeetupScheduled scheduled) {
            return MeetupPlan.of(scheduled);
        }
        if (before == null) {
            return null;
        }
        return switch (event) {
            case MeetupChanged changed -> before.with(changed);
            case MeetupMoved moved -> before.with(moved);
            case CapacityChanged resized -> before.with(resized);
            default -> before;
        };
    }
}
