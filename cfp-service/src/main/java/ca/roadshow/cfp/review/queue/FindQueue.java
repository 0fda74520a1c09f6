package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.conflict.Conflicts;
import ca.roadshow.events.person.AddressId;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the proposals that a reviewer still has to review: the assigned ones if reviews are assigned in the call, otherwise all.
 * Those with the fewest reviews come first, so that the reviews are distributed evenly.
 */
@Component
class FindQueue {

    /** Selects the reviews that are assigned to the reviewer. */
    private static final String ASSIGNED = """
        from review_view_v1 r join review_subject_v1 s using (proposal_id) join proposal_view_v3 p using (proposal_id)
        where r.call_id = :call and r.reviewer = :reviewer and r.assigned and not r.conflict and p.status = 'SUBMITTED'
            and not (r.proposal_id = any (:hidden))
        """;

    /**
     * Selects from all proposals. {@code offset 0} prevents that PostgreSQL turns the subqueries into joins. It then reads the
     * index by number of reviews from its start, and stops at the first proposal that the reviewer has not reviewed.
     */
    private static final String ALL = """
        from review_subject_v1 s
        where s.call_id = :call and not (s.proposal_id = any (:hidden))
            and exists (select from proposal_view_v3 p
                where p.proposal_id = s.proposal_id and p.status = 'SUBMITTED' offset 0)
            and not exists (select from review_view_v1 r
                where r.proposal_id = s.proposal_id and r.reviewer = :reviewer and r.given offset 0)
        """;

    private static final String NEXT = " and (s.proposal_id = any (:skipped)) = :again"
            + " order by s.reviews, s.submitted, s.proposal_id limit 1";

    /** Counts the reviews of one reviewer, and the proposals by an index. */
    private static final String PROGRESS_OF_ALL = """
        select (select count(*) from review_view_v1 r
                where r.call_id = :call and r.reviewer = :reviewer and r.given and not (r.proposal_id = any (:hidden))
                    and exists (select from proposal_view_v3 p
                        where p.proposal_id = r.proposal_id and p.status = 'SUBMITTED' offset 0)),
            (select count(*) from proposal_view_v3 p where p.call_id = :call and p.status = 'SUBMITTED')
                - (select count(*) from proposal_view_v3 p
                    where p.proposal_id = any (:hidden) and p.call_id = :call and p.status = 'SUBMITTED')\
        """;

    /**
     * The progress of a reviewer.
     *
     * @param given number of reviewed proposals
     * @param all number of reviewed proposals and of those in the queue
     */
    record Progress(int given, int all) {

        public int left() {
            return all - given;
        }
    }

    private final JdbcClient jdbc;
    private final Conflicts conflicts;

    FindQueue(JdbcClient jdbc, Conflicts conflicts) {
        this.jdbc = jdbc;
        this.conflicts = conflicts;
    }

    Queue of(CallId call, AddressId reviewer) {
        var assigned = jdbc.sql("select exists (select from review_view_v1 where call_id = ? and assigned)")
                .param(call.value())
                .query(Boolean.class)
                .single();
        var hidden = conflicts.of(call, reviewer).keySet().toArray(String[]::new);
        return new Queue(call, reviewer, assigned, hidden);
    }

    /** The queue of one reviewer. */
    final class Queue {

        private final CallId call;
        private final AddressId reviewer;
        private final boolean assigned;
        private final String[] hidden;

        private Queue(CallId call, AddressId reviewer, boolean assigned, String[] hidden) {
            this.call = call;
            this.reviewer = reviewer;
            this.assigned = assigned;
            this.hidden = hidden;
        }

        /**
         * Returns the next proposal.
         *
         * @param skipped proposals that the reviewer has skipped for now
         */
        Optional<ProposalId> next(Collection<String> skipped) {
            var ids = skipped.stream().filter(ProposalIds::isId).toArray(String[]::new);
            return next(ids, false).or(() -> ids.length == 0 ? Optional.empty() : next(ids, true));
        }

        /**
         * Returns the next proposal.
         *
         * @param again whether to look among the skipped ones
         */
        private Optional<ProposalId> next(String[] skipped, boolean again) {
            return query("select s.proposal_id " + (assigned ? ASSIGNED + " and r.given is not true" : ALL) + NEXT)
                    .param("skipped", skipped)
                    .param("again", again)
                    .query(String.class)
                    .optional()
                    .map(ProposalId::new);
        }

        Progress progress() {
            return query(assigned ? "select count(*) filter (where r.given), count(*) " + ASSIGNED : PROGRESS_OF_ALL)
                    .query((row, _) -> new Progress(row.getInt(1), row.getInt(2)))
                    .single();
        }

        private JdbcClient.StatementSpec query(String sql) {
            return jdbc.sql(sql)
                    .param("call", call.value())
                    .param("reviewer", reviewer.value())
                    .param("hidden", hidden);
        }
    }
}
