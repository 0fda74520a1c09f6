package ca.roadshow.cfp.review.notice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.review.notice.NoticeCommand.RemindReviewer;
import ca.roadshow.cfp.review.notice.NoticeCommand.TellAssignments;
import ca.roadshow.cfp.review.notice.NoticeEvent.AssignmentsTold;
import ca.roadshow.cfp.review.notice.NoticeEvent.ReviewerReminded;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate of the mails to one reviewer of a call. It ensures that each round of assignments and each reminder causes one
 * mail.
 */
@Aggregate(cache = "aggregateCache")
class ReviewerNotices {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable NoticeId id;

    private Instant round = Instant.MIN;
    private @Nullable Instant until;
    private int reminders;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TellAssignments command) {
        if (command.round().isAfter(round)) {
            apply(new AssignmentsTold(
                    command.noticeId().value(),
                    command.callId().value(),
                    command.reviewer().value(),
                    command.reviews(),
                    command.round(),
                    command.until(),
                    command.at()));
        }
    }

    @CommandHandler
    void handle(RemindReviewer command) {
        var before = command.until().equals(until) ? reminders : 0;
        if (command.reminder() > before) {
            apply(new ReviewerReminded(
                    command.noticeId().value(),
                    command.callId().value(),
                    command.reviewer().value(),
                    command.reviews(),
                    command.until(),
                    command.reminder(),
                    command.at()));
        }
    }

    @EventSourcingHandler
    void on(AssignmentsTold event) {
        id = new NoticeId(event.noticeId());
        round = event.round();
    }

    @EventSourcingHandler
    void on(ReviewerReminded event) {
        until = event.until();
        reminders = event.reminder();
    }
}
