package ca.roadshow.cfp.review.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer with reviews to give, and what they were told.
 *
 * @param reviews that are assigned and not given
 * @param toldRound the assignment that they were told last; null if they were told nothing
 * @param toldAt when; null if they were told nothing
 * @param remindedUntil the end of scoring that they were reminded of; null if they were not
 */
record DueNotice(
        String callId,
        String reviewer,
        int reviews,
        Instant assignedAt,
        @Nullable Instant toldRound,
        @Nullable Instant toldAt,
        @Nullable Instant remindedUntil,
        int reminders) {

    /** Whether reviews were assigned that the reviewer was not told of. */
    boolean isUntold() {
        return toldRound == null || assignedAt.isAfter(toldRound);
    }

    /** Whether nothing more was assigned for a while, so that one mail has all of a round. */
    boolean isSettled(Duration pause, Instant now) {
        return !assignedAt.plus(pause).isAfter(now);
    }

    /**
     * The number of the reminder that is due; 0 for none. Reminders that became due together are sent as one, and none for a time
     * before the reviewer was told of the assignments.
     *
     * @param before how long before the end reminders are sent
     */
    int reminderDue(Instant until, List<Duration> before, Instant now) {
        var due = before.stream()
                .map(until::minus)
                .filter(moment -> !moment.isAfter(now))
                .toList();
        var latest = due.stream().max(Comparator.naturalOrder());
        var known = until.equals(remindedUntil) ? reminders : 0;
        return due.size() > known && latest.filter(this::isAfterTold).isPresent() ? due.size() : 0;
    }

    private boolean isAfterTold(Instant moment) {
        return toldAt != null && moment.isAfter(toldAt);
    }
}
