package ca.roadshow.cfp.review.notice;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands to the notices of a reviewer of a call. They return nothing, and a repeat changes nothing. */
sealed interface NoticeCommand {

    /**
     * Tells a reviewer which reviews were assigned.
     *
     * @param reviews that the reviewer has still to give
     * @param round time of the latest assignment; one mail covers all assignments up to it
     * @param until when scoring ends; null if it has no end
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
     * Reminds a reviewer of reviews that are still to give.
     *
     * @param until when scoring ends; another end begins new reminders
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
