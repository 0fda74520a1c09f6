package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.vocabulary.StoredFacts;
import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupEdited;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupMoved;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.OfPlan;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.RegistrationWindowSet;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a meetup's plan from older histories, in which one edit was stored as up to four events. The other services
 * receive one message about them, with all changes. A {@link MeetupEdited} contains the plan and is not looked up here.
 * Does not read RSVPs, of which there may be thousands.
 */
@Component
public class PlanHistory {

    private static final List<Class<?>> OF_PLANS = List.of(
            MeetupScheduled.class,
            MeetupEdited.class,
            MeetupChanged.class,
            MeetupMoved.class,
            CapacityChanged.class,
            RegistrationWindowSet.class);

    private static final List<Class<?>> CHANGES =
            List.of(MeetupChanged.class, MeetupMoved.class, CapacityChanged.class);

    /** A later edit has a message of its own. */
    private static final List<Class<?>> ENDS = List.of(SeatConfirmed.class, PartyWaitlisted.class, MeetupEdited.class);

    private final StoredFacts facts;

    PlanHistory(StoredFacts facts) {
        this.facts = facts;
    }

    /**
     * Returns the plan after that event, with the later changes up to the next RSVP or {@link MeetupEdited}. The people invited so far have
     * only seen plans before it, so this is also right if the event is read much later.
     */
    public MeetupPlan planAfter(String meetupId, long sequence) {
        return latest(facts.beforeTheNext(ENDS, meetupId, sequence, OF_PLANS).stream()
                .<Object>map(Message::getPayload)
                .toList());
    }

    /**
     * Whether the next event changes the plan too. If so, only the last event of the command is published, and it
     * includes all of them. Events of one transaction become visible together, so none is missed.
     */
    public boolean isToldByTheNext(String meetupId, long sequence) {
        return facts.isAt(meetupId, sequence + 1, CHANGES);
    }

    static MeetupPlan latest(List<?> events) {
        MeetupPlan plan = null;
        for (var event : events) {
            plan = after(event, plan);
        }
        return Optional.ofNullable(plan).orElseThrow();
    }

    private static @Nullable MeetupPlan after(Object event, @Nullable MeetupPlan before) {
        if (event instanceof MeetupScheduled scheduled) {
            return MeetupPlan.of(scheduled);
        }
        if (before == null) {
            return null;
        }
        return event instanceof OfPlan change ? before.with(change) : before;
    }
}
