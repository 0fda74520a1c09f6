package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules for an upcoming meetup: it starts in the future, ends after its start, has 1 to 100,000 seats, and
 * registration is open for a time before the start.
 */
final class SchedulePolicy {

    private static final int MOST_SEATS = 100_000;

    private SchedulePolicy() {}

    static Optional<PlanRefusal> refusalOf(ScheduleMeetup command) {
        return refusalOf(command.startsAt(), command.endsAt(), command.capacity(), command.at());
    }

    static Optional<PlanRefusal> refusalOf(MeetupPlan plan, Instant at) {
        return refusalOf(plan.startsAt(), plan.endsAt(), plan.capacity(), at)
                .or(() -> plan.registration().refusalOf(plan.startsAt()));
    }

    private static Optional<PlanRefusal> refusalOf(Instant startsAt, Instant endsAt, int capacity, Instant at) {
        if (!startsAt.isAfter(at)) {
            return Optional.of(PlanRefusal.STARTS_IN_THE_PAST);
        }
        if (!endsAt.isAfter(startsAt)) {
            return Optional.of(PlanRefusal.ENDS_BEFORE_START);
        }
        if (capacity < 1 || capacity > MOST_SEATS) {
            return Optional.of(PlanRefusal.CAPACITY_INVALID);
        }
        return Optional.empty();
    }
}
