package ca.roadshow.notifications.mail.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * An event in the history of a meetup, with the number that calendars use as revision.
 *
 * @param sequence its position in that history
 */
public record Occasion(long sequence, Instant at) {

    /** Returns the later of the two. The meetup may have changed after the event that caused a mail. */
    public Occasion orLater(Optional<Occasion> cause) {
        return cause.filter(other -> other.sequence >= sequence).orElse(this);
    }
}
