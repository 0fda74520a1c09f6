package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.cfp.review.conflict.Conflicts;
import ca.roadshow.cfp.review.score.Rankings;
import ca.roadshow.events.person.AddressId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads proposals for decisions: a page of proposals, and counts of all. Decrypts only the page. */
@Component
class FindDecisions {

    private static final String MINE = "(:every or a.city = any (:cities))";

    /**
     * The result of the counted reviews of a proposal.
     *
     * @param mean null without a review, or if the reader must not see it
     */
    record Score(int reviews, @Nullable Double mean) {}

    /**
     * @param scores by the id of the proposal
     * @param next the end of this page; null on the last one
     */
    record Page(
            List<ProposalView> proposals,
            Map<String, Score> scores,
            @Nullable DecisionCursor next) {}

    private record Row(DecisionCursor cursor, Score score) {}

    private final JdbcClient jdbc;
    private final FindProposals proposals;
    private final Rankings rankings;
    private final Conflicts conflicts;

    FindDecisions(JdbcClient jdbc, FindProposals proposals, Rankings rankings, Conflicts conflicts) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.rankings = rankings;
        this.conflicts = conflicts;
    }

    /**
     * Returns a page of proposals, the oldest first. Leaves out proposals that are only for other cities, and the scores of
     * proposals with which the reader has a conflict of interest.
     */
    Page page(
            CallView call,
            DecidableCities cities,
            DecisionFilter filter,
            DecisionCursor after,
            int most,
            AddressId reader) {
        rankings.refresh(call.id());
        var found = query("""
            select p.proposal_id, p.submitted_at, coalesce(s.reviews, 0) as reviews, s.mean
            from proposal_view_v3 p left join review_subject_v1 s using (proposal_id)
            where p.call_id = :call and p.status = any (:states) and (p.submitted_at, p.proposal_id) > (:at, :id)
                and (:track::varchar is null or p.track = :track) and (:format::varchar is null or p.format = :format)
                and (:language::varchar is null or p.language = :language)
                and exists (select from proposal_answer_v1 a where a.proposal_id = p.proposal_id
                    and (:city::varchar is null or a.city = :city) and %s)
            order by p.submitted_at, p.proposal_id limit :most\
            """, call, cities)
                .param("states", filter.states())
                .param("track", filter.track())
                .param("format", filter.format())
                .param("language", filter.language())
                .param("city", filter.city())
                .param("at", after.submittedAt().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("most", most + 1)
                .query((row, _) -> row(row))
                .list();
        var page = found.stream().limit(most).toList();
        return new Page(
                proposals.all(page.stream().map(row -> row.cursor().id()).toList()),
                scores(page, conflicts.of(call.id(), reader).keySet()),
                found.size() > most ? page.getLast().cursor() : null);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new DecisionCursor(
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(), row.getString("proposal_id")),
                new Score(row.getInt("reviews"), row.getObject("mean", Double.class)));
    }

    private static Map<String, Score> scores(List<Row> page, Set<String> conflicts) {
        var scores = new HashMap<String, Score>();
        page.forEach(row -> {
            var hidden = conflicts.contains(row.cursor().id());
            scores.put(row.cursor().id(), hidden ? new Score(row.score().reviews(), null) : row.score());
        });
        return scores;
    }

    /** Returns the programme as it would be if all decisions were published and all accepted speakers confirmed. */
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

    /** Returns how many decisions are not published. */
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
