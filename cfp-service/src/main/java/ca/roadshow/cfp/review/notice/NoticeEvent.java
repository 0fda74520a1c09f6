package ca.roadshow.cfp.review.notice;

import ca.roadshow.events.store.vocabulary.StoredAs;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The events of the notices of a reviewer of a call. */
sealed interface NoticeEvent {

    String noticeId();

    String callId();

    /** Returns the id of the reviewer. */
    String reviewer();

    Instant at();

    /**
     * @param reviews number of reviews that the reviewer still has to give
     * @param round time of the latest assignment
     * @param until end of scoring; null if it has no end
     */
    @StoredAs("review-notice.assignments-told")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssignmentsTold(
            String noticeId,
            String callId,
            String reviewer,
            int reviews,
            Instant round,
            @Nullable Instant until,
            Instant at)
            implements NoticeEvent {}

    /**
     * @param until end of scoring
     * @param reminder 1 for the first before that end
     */
    @StoredAs("review-notice.reminded")
    record ReviewerReminded(
            String noticeId, String callId, String reviewer, int reviews, Instant until, int reminder, Instant at)
            implements NoticeEvent {}
}
