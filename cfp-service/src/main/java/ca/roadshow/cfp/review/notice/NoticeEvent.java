package ca.roadshow.cfp.review.notice;

import ca.roadshow.events.store.vocabulary.StoredAs;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reviewer of a call was told. */
sealed interface NoticeEvent {

    String noticeId();

    String callId();

    /** The id of the reviewer. */
    String reviewer();

    Instant at();

    /**
     * @param reviews that the reviewer has still to give
     * @param round time of the latest assignment
     * @param until when scoring ends; null if it has no end
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
     * @param until when scoring ends
     * @param reminder 1 for the first before that end
     */
    @StoredAs("review-notice.reminded")
    record ReviewerReminded(
            String noticeId, String callId, String reviewer, int reviews, Instant until, int reminder, Instant at)
            implements NoticeEvent {}
}
