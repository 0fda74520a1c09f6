package ca.roadshow.cfp.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.review.ReviewedCalls;
import ca.roadshow.cfp.review.assignment.AssignmentEvent.AssignmentsPlanned;
import ca.roadshow.cfp.review.assignment.AssignmentEvent.Planned;
import ca.roadshow.events.store.processor.Replays;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The reviews of a large call are assigned in the background, each once. */
@CfpUnderTest
class AssignmentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PROPOSALS = 300;
    private static final int EACH = 2;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ReviewedCalls calls;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Assignments assignments;

    @Autowired
    private WhenAssignmentsPlannedThenAssign handler;

    @Autowired
    private Replays replays;

    @Autowired
    private EventStore store;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void assignsEachReviewOnceAfterADoubleClickACrashAndARepeat() {
        var call = calls.open(false);
        calls.submitMany(call, PROPOSALS);
        var reviewers =
                IntStream.range(0, 5).mapToObj(_ -> calls.reviewer(call)).toList();
        var organizer = visitors.with("ORGANIZER", "*");
        replays.replay(WhenAssignmentsPlannedThenAssign.GROUP, () -> pressAndCrash(call, organizer));
        await().atMost(PATIENCE).until(() -> !assignments.progress(call.id()).isRunning());

        assertThat(assigned(call)).isEqualTo(PROPOSALS * EACH);
        handler.on((AssignmentsPlanned) first(call).getPayload(), first(call));
        assertThat(press(call, organizer)).hasRedirectedUrl(page(call) + "?assigned=0");
        assertThat(assigned(call)).isEqualTo(PROPOSALS * EACH);
        assertThat(perProposal(call)).hasSize(PROPOSALS).containsOnly(EACH);
        assertThat(perReviewer(call)).hasSize(reviewers.size()).containsOnly(PROPOSALS * EACH / reviewers.size());
    }

    @Test
    void assignsMissingReviewsWithoutWaitingForAFailedPart() {
        var call = calls.open(false);
        calls.submitMany(call, 4);
        var reviewers =
                IntStream.range(0, 2).mapToObj(_ -> calls.reviewer(call)).toList();
        var organizer = visitors.with("ORGANIZER", "*");
        var id = AssignmentId.of(call.id()).value();
        // The handler fails, because no organizer has this id.
        var unreadable = new AssignmentsPlanned(
                id,
                call.id().value(),
                1,
                1,
                List.of(new Planned(
                        proposals(call).getFirst(), reviewers.getFirst().id().value())),
                "nobody",
                Instant.EPOCH);
        publish(new GenericDomainEventMessage<>("ReviewAssignment", id, 0, unreadable));
        await().atMost(PATIENCE).until(() -> deadLetters(id) == 1);
        assertThat(Forms.body(get(organizer, call, "en")))
                .contains("1 review could not be assigned because of an error.", "/reviewers/assignment")
                .doesNotContain("every 2s");

        press(call, organizer);
        await().atMost(PATIENCE)
                .until(() -> assigned(call) == 4 * EACH
                        && !assignments.progress(call.id()).isRunning());
        assertThat(Forms.body(get(organizer, call, "fr")))
                .contains("/reviewers/assignment")
                .doesNotContain("à cause d’une erreur", "??");

        handler.on(unreadable, first(call));
        assertThat(assigned(call)).isEqualTo(4 * EACH);
        assertThat(deadLetters(id)).isEqualTo(1);
        jdbc.sql("delete from deadletterentry where aggregateidentifier = ?")
                .param(id)
                .update();
    }

    private void publish(DomainEventMessage<?> event) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(event);
        unitOfWork.attachTransaction(transactions);
        unitOfWork.execute(() -> store.publish(event));
    }

    private List<String> proposals(CallView call) {
        return jdbc.sql("select proposal_id from proposal_view_v3 where call_id = ?")
                .param(call.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int deadLetters(String aggregate) {
        return jdbc.sql("select count(*) from deadletterentry where aggregateidentifier = ?")
                .param(aggregate)
                .query(Integer.class)
                .single();
    }

    /** Starts a round while the processor is stopped, so that the handler's first attempt is the one that crashes. */
    private void pressAndCrash(CallView call, Cookie organizer) {
        Stream.of(1, 2)
                .map(_ -> CompletableFuture.supplyAsync(() -> press(call, organizer)))
                .toList()
                .forEach(pressed -> assertThat(pressed.join()).hasRedirectedUrl(page(call)));
        assertThat(stored(call, "review-assignment.planned")).isEqualTo(PROPOSALS * EACH / ReviewAssignment.PART);
        assertThat(Forms.body(get(organizer, call, "en")))
                .contains("0 of 600 reviews assigned.", "every 2s")
                .doesNotContain("/reviewers/assignment");
        assertThat(Forms.body(get(organizer, call, "fr")))
                .contains("0 évaluations sur 600 attribuées.")
                .doesNotContain("??");
        crashInTheMiddle(call);
        assertThat(assigned(call)).isZero();
    }

    /** Stops the handler after it has assigned reviews and before its transaction is committed. */
    private void crashInTheMiddle(CallView call) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(first(call));
        unitOfWork.attachTransaction(transactions);
        var result = unitOfWork.executeWithResult(() -> {
            handler.on((AssignmentsPlanned) first(call).getPayload(), first(call));
            throw new IllegalStateException("Killed");
        });
        assertThat(result.isExceptional()).isTrue();
    }

    private DomainEventMessage<?> first(CallView call) {
        return store.readEvents(AssignmentId.of(call.id()).value()).next();
    }

    private MvcTestResult press(CallView call, Cookie organizer) {
        return http.post()
                .uri(page(call) + "/assignment")
                .cookie(organizer)
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
    }

    private MvcTestResult get(Cookie organizer, CallView call, String language) {
        return http.get()
                .uri(page(call) + "?lang=" + language)
                .cookie(organizer)
                .exchange();
    }

    private static String page(CallView call) {
        return "/cfps/manage/" + call.slug() + "/reviewers";
    }

    private int stored(CallView call, String event) {
        return jdbc.sql("select count(*) from domainevententry where aggregateidentifier = ? and payloadtype = ?")
                .params(AssignmentId.of(call.id()).value(), event)
                .query(Integer.class)
                .single();
    }

    /** Counts the stored assignments of the call. */
    private int assigned(CallView call) {
        return jdbc.sql("select count(*) from domainevententry where payloadtype = 'review.assigned'"
                        + " and convert_from(payload, 'UTF8')::jsonb ->> 'callId' = ?")
                .param(call.id().value())
                .query(Integer.class)
                .single();
    }

    private List<Integer> perProposal(CallView call) {
        return counts(call, "proposal_id");
    }

    private List<Integer> perReviewer(CallView call) {
        return counts(call, "reviewer");
    }

    private List<Integer> counts(CallView call, String column) {
        return jdbc.sql("select count(*) from review_view_v1 where call_id = ? and assigned group by " + column)
                .param(call.id().value())
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
