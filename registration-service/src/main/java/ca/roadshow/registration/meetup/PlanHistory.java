package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.vocabulary.StoredFacts;
import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupChanged;
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
 * What a meetup's stored events say of it once a change is complete. Several changes of one command are therefore told as
 * one, so that nobody hears of a meetup that was changed by half. Its RSVPs, which may be thousands, are not read.
 */
@Component
public class PlanHistory {

    private static final List<Class<?>> OF_PLANS = List.of(
            MeetupScheduled.class,
            MeetupChanged.class,
            MeetupMoved.class,
            CapacityChanged.class,
            RegistrationWindowSet.class);

    private static final List<Class<?>> CHANGES =
            List.of(MeetupChanged.class, MeetupMoved.class, CapacityChanged.class);

    private static final List<Class<?>> ANSWERS = List.of(SeatConfirmed.class, PartyWaitlisted.class);

    private final StoredFacts facts;

    PlanHistory(StoredFacts facts) {
        this.facts = facts;
    }

    /**
     * With what follows the change until somebody answers the invitation: whoever saw a plan is told what changes it, also
     * where this is read long after.
     */
    public MeetupPlan planAfter(String meetupId, long sequence) {
        return latest(facts.beforeTheNext(ANSWERS, meetupId, sequence, OF_PLANS).stream()
                .<Object>map(Message::getPayload)
                .toList());
    }

    /**
     * Whether the very next that happened is a change as well, which tells of both: of one command under the last number,
     * which is the page's too. What commits together is there together, so that nothing is left untold.
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
