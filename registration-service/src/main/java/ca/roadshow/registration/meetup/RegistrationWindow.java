package ca.roadshow.registration.meetup;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a meetup takes RSVPs. It says nothing about seats that are given back: until the meetup begins anyone
 * may cancel, and what becomes free goes to the line even when registration has closed.
 *
 * @param opensAt the first instant it is open; from publication on where absent
 * @param closesAt the first instant it is closed; the start where absent, and never after it: then the door takes over
 */
public record RegistrationWindow(
        @Nullable Instant opensAt, @Nullable Instant closesAt) {

    public static final RegistrationWindow STANDARD = new RegistrationWindow(null, null);

    /** By the request's own time alone, so that replicas whose clocks differ agree about one request. */
    public RegistrationState at(Instant at, Instant startsAt) {
        if (!at.isBefore(closing(startsAt))) {
            return RegistrationState.CLOSED;
        }
        return opensAt != null && at.isBefore(opensAt) ? RegistrationState.NOT_OPEN : RegistrationState.OPEN;
    }

    public Instant closing(Instant startsAt) {
        return closesAt == null ? startsAt : closesAt;
    }

    Optional<MeetupRefusal> refusalOf(Instant startsAt) {
        if (closing(startsAt).isAfter(startsAt)) {
            return Optional.of(MeetupRefusal.CLOSES_AFTER_START);
        }
        if (opensAt != null && !opensAt.isBefore(closing(startsAt))) {
            return Optional.of(MeetupRefusal.OPENS_AFTER_CLOSE);
        }
        return Optional.empty();
    }
}
