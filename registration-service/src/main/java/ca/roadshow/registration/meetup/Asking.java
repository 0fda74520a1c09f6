package ca.roadshow.registration.meetup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules for seat offers. Shortly before the start, a free seat is not given to the next party in line but offered
 * to it, and held until the party answers or a deadline passes. Commands that may free a seat carry these settings,
 * because an aggregate must not read configuration.
 *
 * @param askBefore how long before the start seats are offered instead of given; zero if they are never offered
 * @param patience how long seats are held for an answer, at most until the start
 */
@ConfigurationProperties("roadshow.offers")
public record Asking(
        @DefaultValue("24h") Duration askBefore,
        @DefaultValue("2h") Duration patience) {

    public static final Asking NEVER = new Asking(Duration.ZERO, Duration.ZERO);

    public Asking {
        if (askBefore.isNegative() || patience.isNegative() || (patience.isZero() && !askBefore.isZero())) {
            throw new IllegalArgumentException("An offer needs a deadline: roadshow.offers.patience must be positive");
        }
    }

    public boolean everAsks() {
        return !askBefore.isZero();
    }

    /** Returns the deadline of an offer made at that time; empty if seats are given without an offer. */
    Optional<Instant> deadline(Instant at, Instant startsAt) {
        if (!everAsks() || at.isBefore(startsAt.minus(askBefore))) {
            return Optional.empty();
        }
        var until = at.plus(patience);
        return Optional.of(until.isAfter(startsAt) ? startsAt : until);
    }
}
