package ca.roadshow.cfp.review.notice;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands to the notices of a reviewer of a call. They return nothing, and a repeat changes nothing. */
sealed interface NoticeCommand {

    /**
     * Requests the mail about assigned reviews.
     *
     * @param reviews number of reviews that the reviewer still has to give
     * @param round time of the latest assignment; one mail covers all assignments up to it
     * @param until end of scoring; null if it has no end
     */
    record TellAssignments(
            @TargetAggregateIdentifier NoticeId noticeId,
            CallId callId,
            AddressId reviewer,
            int reviews,
            Instant round,
            @Nullable Instant until,
            Instant at)
            implements NoticeCommand {}

    /**
     * Requests a reminder of reviews that are still to give.
     *
     * @param until end of scoring; if it changes, reminders start again
     * @param reminder 1 for the first before that end
     */
    record RemindReviewer(
            @TargetAggregateIdentifier NoticeId noticeId,
            CallId callId,
            AddressId reviewer,
            int reviews,
            Instant until,
            int reminder,
            Instant at)
            implements NoticeCommand {}
}
