package ca.roadshow.notifications.mail.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * An event in the history of a meetup, as calendars count revisions.
 *
 * @param sequence its position in that history
 */
public record Occasion(long sequence, Instant at) {

    /** Whichever is later. A meetup may have changed since the event that caused a mail. */
    public Occasion orLater(Optional<Occasion> cause) {
        return cause.filter(other -> other.sequence >= sequence).orElse(this);
    }
}
