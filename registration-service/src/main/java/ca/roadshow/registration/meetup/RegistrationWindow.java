package ca.roadshow.registration.meetup;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The period in which a meetup accepts RSVPs. Cancellations are accepted until the start, and the seats go to the
 * waitlist even after registration has closed.
 *
 * @param opensAt the first instant at which it is open; default: the publication
 * @param closesAt the first instant at which it is closed, at most the start; default: the start
 */
public record RegistrationWindow(
        @Nullable Instant opensAt, @Nullable Instant closesAt) {

    public static final RegistrationWindow STANDARD = new RegistrationWindow(null, null);

    /** Uses the time of the request, so that replicas with different clocks come to the same result. */
    public RegistrationState at(Instant at, Instant startsAt) {
        if (!at.isBefore(closing(startsAt))) {
            return RegistrationState.CLOSED;
        }
        return opensAt != null && at.isBefore(opensAt) ? RegistrationState.NOT_OPEN : RegistrationState.OPEN;
    }

    public Instant closing(Instant startsAt) {
        return closesAt == null ? startsAt : closesAt;
    }

    Optional<PlanRefusal> refusalOf(Instant startsAt) {
        if (closing(startsAt).isAfter(startsAt)) {
            return Optional.of(PlanRefusal.CLOSES_AFTER_START);
        }
        if (opensAt != null && !opensAt.isBefore(closing(startsAt))) {
            return Optional.of(PlanRefusal.OPENS_AFTER_CLOSE);
        }
        return Optional.empty();
    }
}
