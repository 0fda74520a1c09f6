package ca.roadshow.cfp.review.score;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.processor.ViewAwait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads reviews from their view. */
@Component
public class FindReviews {

    private static final TypeReference<Map<String, Integer>> SCORES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final ViewAwait views;
    private final JsonMapper json;

    FindReviews(JdbcClient jdbc, PersonalData personalData, ViewAwait views, JsonMapper json) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.views = views;
        this.json = json;
    }

    /**
     * A review that counts.
     *
     * @param score the weighted mean of the scores
     * @param text empty if the reviewer wrote none or was erased
     */
    public record Given(
            String reviewer,
            Map<String, Integer> scores,
            double score,
            @Nullable Integer confidence,
            ReviewText text) {}

    private record Row(Given review, @Nullable Sealed text) {}

    /** Returns the counted reviews of a proposal, in an order that does not reveal the reviewers. */
    public List<Given> of(ProposalId proposal) {
        var rows = jdbc.sql("""
            select * from review_view_v1 r where proposal_id = ? and given and not conflict
                and not exists (select from review_conflict_v1 c where c.proposal_id = r.proposal_id and c.reviewer = r.reviewer)
            order by review_id\
            """)
                .param(proposal.value())
                .query((row, _) -> row(row))
                .list();
        var sealed = new ArrayList<Sealed>();
        rows.forEach(row -> {
            if (row.text() != null) {
                sealed.add(row.text());
            }
        });
        var texts = personalData.openAll(sealed, ReviewText.class).iterator();
        return rows.stream()
                .map(row -> row.text() == null
                        ? row.review()
                        : with(row.review(), texts.next().orElse(ReviewText.NONE)))
                .toList();
    }

    /** Returns the notes to the speaker. Callers must check that the speaker may read them ({@code Plan.notesShown}). */
    public List<String> notes(ProposalId proposal) {
        return of(proposal).stream()
                .map(review -> review.text().note())
                .filter(note -> !note.isBlank())
                .toList();
    }

    /** Waits until the view shows a change made at that time. */
    public void await(ReviewId review, Instant at) {
        views.until(
                review.value(),
                () -> jdbc.sql("select exists (select from review_view_v1 where review_id = ? and changed_at >= ?)")
                        .params(review.value(), at.atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single());
    }

    private Row row(ResultSet row) throws SQLException {
        var reviewer = row.getString("reviewer");
        var confidence = row.getObject("confidence", Integer.class);
        var review = new Given(
                reviewer,
                json.readValue(row.getString("scores"), SCORES),
                row.getDouble("score"),
                confidence,
                ReviewText.NONE);
        var key = row.getString("text_key_id");
        return new Row(review, key == null ? null : new Sealed(reviewer, key, row.getString("text")));
    }

    private static Given with(Given review, ReviewText text) {
        return new Given(review.reviewer(), review.scores(), review.score(), review.confidence(), text);
    }
}
