package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.review.plan.Criterion;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to review.
 *
 * @param summary the abstract
 * @param speakers names; empty if the call is reviewed blind
 * @param mine the reviewer's own review; null if there is none
 */
record ReviewItem(
        String id,
        String title,
        @JsonProperty("abstract") String summary,
        String format,
        String language,
        @Nullable String track,
        @Nullable String level,
        List<String> speakers,
        List<Criterion> criteria,
        @Nullable Mine mine) {

    record Mine(Map<String, Integer> scores, @Nullable Integer confidence, String comment, String note) {

        @Override
        public String toString() {
            return "Mine[]";
        }
    }

    static ReviewItem of(Reviewed reviewed, Reviews reviews) {
        var proposal = reviewed.proposal();
        var verdict = reviewed.given() ? reviewed.mine().verdict() : null;
        var text = reviews.text(reviewed.mine());
        return new ReviewItem(
                proposal.id().value(),
                reviewed.title(),
                reviewed.talk().summary(),
                proposal.format(),
                proposal.language(),
                proposal.placement().track(),
                proposal.placement().level(),
                reviewed.speakers(),
                reviewed.committee().plan().criteria(),
                verdict == null ? null : new Mine(verdict.scores(), verdict.confidence(), text.comment(), text.note()));
    }

    /** Leaves out personal data. */
    @Override
    public String toString() {
        return "ReviewItem[" + id + "]";
    }
}
