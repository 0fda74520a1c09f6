package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import java.util.Optional;

/** What an upcoming meetup must be like: in the future, ending after it begins, with 1 to 100,000 seats. */
final class SchedulePolicy {

    private static final int MOST_SEATS = 100_000;

    private SchedulePolicy() {}

    static Optional<MeetupRefusal> refusalOf(ScheduleMeetup command) {
        if (!command.startsAt().isAfter(command.at())) {
            return Optional.of(MeetupRefusal.STARTS_IN_THE_PAST);
        }
        if (!command.endsAt().isAfter(command.startsAt())) {
            return Optional.of(MeetupRefusal.ENDS_BEFORE_START);
        }
        if (command.capacity() < 1 || command.capacity() > MOST_SEATS) {
            return Optional.of(MeetupRefusal.CAPACITY_INVALID);
        }
        return Optional.empty();
    }
}
