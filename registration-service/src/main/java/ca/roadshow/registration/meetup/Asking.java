package ca.roadshow.registration.meetup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Close to the start nobody is given a seat unasked: seats are held for who is next, who has a while to say yes. It comes with
 * each command that may free a seat, for a meetup knows no settings.
 *
 * @param askBefore how long before the start people begin to be asked; zero where seats are always given unasked
 * @param patience how long seats are held for an answer, though never beyond the start
 */
@ConfigurationProperties("roadshow.offers")
public record Asking(
        @DefaultValue("24h") Duration askBefore,
        @DefaultValue("2h") Duration patience) {

    public static final Asking NEVER = new Asking(Duration.ZERO, Duration.ZERO);

    public Asking {
        if (askBefore.isNegative() || patience.isNegative() || (patience.isZero() && !askBefore.isZero())) {
            throw new IllegalArgumentException("Whoever is asked needs time to answer");
        }
    }

    public boolean everAsks() {
        return !askBefore.isZero();
    }

    /** Until when whoever is asked now may answer; empty where seats are given unasked. */
    Optional<Instant> deadline(Instant at, Instant startsAt) {
        if (!everAsks() || at.isBefore(startsAt.minus(askBefore))) {
            return Optional.empty();
        }
        var until = at.plus(patience);
        return Optional.of(until.isAfter(startsAt) ? startsAt : until);
    }
}
