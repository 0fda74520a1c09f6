package ca.roadshow.cfp.review.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer with reviews to give, and the mails sent to them.
 *
 * @param reviews number of assigned reviews that are not given
 * @param toldRound time of the latest assignment that a mail covered; null if no mail was sent
 * @param toldAt time of the latest mail about assignments; null if no mail was sent
 * @param remindedUntil end of scoring in the latest reminder; null if none was sent
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

    /** Whether there are assignments that no mail has covered. */
    boolean isUntold() {
        return toldRound == null || assignedAt.isAfter(toldRound);
    }

    /** Whether no review was assigned for a while, so that one mail covers a whole round. */
    boolean isSettled(Duration pause, Instant now) {
        return !assignedAt.plus(pause).isAfter(now);
    }

    /**
     * Returns the number of the reminder that is due; 0 for none. Several reminders that are due at the same time are sent as
     * one. A reminder whose time was before the mail about the assignments is not sent.
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
