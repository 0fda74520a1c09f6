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
 * The proposals that a reviewer has still to review. Once reviews are assigned in a call, these are the assigned ones; before, all
 * of them. Those with the fewest reviews come first, so that the reviews are spread evenly.
 */
@Component
class FindQueue {

    private static final String OPEN = """
        from review_subject_v1 s join proposal_view_v3 p using (proposal_id)
            left join review_view_v1 r on r.proposal_id = s.proposal_id and r.reviewer = :reviewer
        where s.call_id = :call and p.status = 'SUBMITTED' and not coalesce(r.conflict, false)
            and not (s.proposal_id = any (:hidden))
            and (coalesce(r.assigned, false) or not exists (
                select from review_view_v1 where call_id = :call and assigned))
        """;

    /** @param given of the proposals that are in the queue or have left it by a review */
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

    /** @param skipped proposals that the reviewer wants to leave for later */
    Optional<ProposalId> next(CallId call, AddressId reviewer, Collection<String> skipped) {
        return query(
                        "select s.proposal_id " + OPEN
                                + " and not coalesce(r.given, false) order by s.proposal_id = any (:skipped), s.reviews, p.submitted_at,"
                                + " s.proposal_id limit 1",
                        call,
                        reviewer)
                .param("skipped", skipped.stream().filter(ProposalIds::isId).toArray(String[]::new))
                .query(String.class)
                .optional()
                .map(ProposalId::new);
    }

    Progress progress(CallId call, AddressId reviewer) {
        return query("select count(*) filter (where r.given), count(*) " + OPEN, call, reviewer)
                .query((row, _) -> new Progress(row.getInt(1), row.getInt(2)))
                .single();
    }

    private JdbcClient.StatementSpec query(String sql, CallId call, AddressId reviewer) {
        return jdbc.sql(sql)
                .param("call", call.value())
                .param("reviewer", reviewer.value())
                .param("hidden", conflicts.of(call, reviewer).keySet().toArray(String[]::new));
    }
}
