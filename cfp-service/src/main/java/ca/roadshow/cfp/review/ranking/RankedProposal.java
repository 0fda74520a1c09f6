package ca.roadshow.cfp.review.ranking;

import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in the ranking, as its reader may see it.
 *
 * @param summary the abstract
 * @param speakers names; empty if the reader must not see them
 * @param state the status that the speaker sees
 * @param decisions decisions that are not published; null unless the reader is an organizer
 * @param reviews number of reviews that count
 * @param score null without a review, or if the reader must not see it
 * @param reviewed whether the reader has reviewed it
 */
record RankedProposal(
        String id,
        String title,
        @JsonProperty("abstract") String summary,
        String format,
        String language,
        @Nullable String track,
        @Nullable String level,
        List<String> speakers,
        ProposalStatus state,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Decided> decisions,

        int reviews,
        @Nullable Score score,
        boolean reviewed,
        Instant submittedAt) {

    /**
     * @param normalised mean of the z-scores of the reviews
     * @param deviation standard deviation of the scores
     */
    record Score(double mean, double median, double normalised, double deviation) {}

    /** @param city empty if the call does not ask for cities */
    record Decided(String city, Outcome outcome, @Nullable Integer rank) {

        static List<Decided> of(Map<String, Answer> answers) {
            var decided = new ArrayList<Decided>();
            answers.forEach((city, answer) -> {
                var decision = answer.decision();
                if (decision != null) {
                    decided.add(new Decided(city, decision.outcome(), decision.rank()));
                }
            });
            return decided;
        }
    }

    /** Leaves out personal data. */
    @Override
    public String toString() {
        return "RankedProposal[" + id + "]";
    }
}
