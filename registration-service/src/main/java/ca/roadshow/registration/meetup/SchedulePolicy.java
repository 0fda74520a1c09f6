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

    static Optional<MeetupRefusal> refusalOf(ScheduleMeetup command) {
        return refusalOf(command.startsAt(), command.endsAt(), command.capacity(), command.at());
    }

    static Optional<MeetupRefusal> refusalOf(MeetupPlan plan, Instant at) {
        return refusalOf(plan.startsAt(), plan.endsAt(), plan.capacity(), at)
                .or(() -> plan.registration().refusalOf(plan.startsAt()));
    }

    private static Optional<MeetupRefusal> refusalOf(Instant startsAt, Instant endsAt, int capacity, Instant at) {
        if (!startsAt.isAfter(at)) {
            return Optional.of(MeetupRefusal.STARTS_IN_THE_PAST);
        }
        if (!endsAt.isAfter(startsAt)) {
            return Optional.of(MeetupRefusal.ENDS_BEFORE_START);
        }
        if (capacity < 1 || capacity > MOST_SEATS) {
            return Optional.of(MeetupRefusal.CAPACITY_INVALID);
        }
        return Optional.empty();
    }
}
