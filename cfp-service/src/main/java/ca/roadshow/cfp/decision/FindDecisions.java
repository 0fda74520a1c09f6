package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what organizers decide about: a page of proposals, and counts of all of them. Decrypts only the page. */
@Component
class FindDecisions {

    private static final String MINE = "(:every or a.city = any (:cities))";

    /** @param next the end of this page; null on the last one */
    record Page(List<ProposalView> proposals, @Nullable DecisionCursor next) {}

    private final JdbcClient jdbc;
    private final FindProposals proposals;

    FindDecisions(JdbcClient jdbc, FindProposals proposals) {
        this.jdbc = jdbc;
        this.proposals = proposals;
    }

    /** Oldest first. Leaves out proposals that are only for other cities. */
    Page page(CallView call, DecidableCities cities, DecisionCursor after, int most) {
        var found = query("""
            select p.proposal_id, p.submitted_at from proposal_view_v3 p
            where p.call_id = :call and p.status = any (:shown) and (p.submitted_at, p.proposal_id) > (:at, :id)
                and exists (select from proposal_answer_v1 a where a.proposal_id = p.proposal_id and %s)
            order by p.submitted_at, p.proposal_id limit :most\
            """, call, cities)
                .param("shown", ProposalStatus.shown())
                .param("at", after.submittedAt().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("most", most + 1)
                .query((row, _) -> new DecisionCursor(
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(), row.getString("proposal_id")))
                .list();
        var page = found.stream().limit(most).toList();
        return new Page(
                proposals.all(page.stream().map(DecisionCursor::id).toList()),
                found.size() > most ? page.getLast() : null);
    }

    /** The programme as it would be if all decisions were published and every accepted speaker confirmed. */
    Programme programme(CallView call, DecidableCities cities) {
        return Programme.of(query("""
            select p.format, p.language, p.track, count(*) as talks
            from proposal_answer_v1 a join proposal_view_v3 p using (proposal_id)
            where a.call_id = :call and %s
                and case when a.unpublished then a.outcome = 'ACCEPT' else a.status in ('ACCEPTED', 'CONFIRMED') end
            group by p.format, p.language, p.track\
            """, call, cities)
                .query((row, _) -> new Programme.Group(
                        row.getString("format"),
                        row.getString("language"),
                        row.getString("track"),
                        row.getLong("talks")))
                .list());
    }

    /** How many decisions are not published. */
    int unpublished(CallView call, DecidableCities cities) {
        return query(
                        "select count(*) from proposal_answer_v1 a where a.call_id = :call and a.unpublished and %s",
                        call, cities)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec query(String sql, CallView call, DecidableCities cities) {
        return jdbc.sql(sql.formatted(MINE))
                .param("call", call.id().value())
                .param("every", cities.every())
                .param("cities", cities.array());
    }
}
