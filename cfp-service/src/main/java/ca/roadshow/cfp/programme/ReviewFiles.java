package ca.roadshow.cfp.programme;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.cfp.review.score.FindReviews;
import ca.roadshow.cfp.review.score.FindReviews.Given;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.text.CsvCell;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Writes all counted reviews of a call to a file. Reviewers are identified by their id. */
@Controller
@Access(value = Rule.ORGANIZER, of = "call")
class ReviewFiles {

    /** @param scores scores by the id of the criterion */
    record Row(
            String proposal,
            String title,
            String reviewer,
            double score,
            @Nullable Integer confidence,
            Map<String, Integer> scores,
            String comment,
            String note) {

        private static Row of(ProposalView proposal, Given review) {
            return new Row(
                    proposal.id().value(),
                    proposal.title(),
                    review.reviewer(),
                    review.score(),
                    review.confidence(),
                    new TreeMap<>(review.scores()),
                    review.text().comment(),
                    review.text().note());
        }

        private String line() {
            var each = scores.entrySet().stream()
                    .map(score -> score.getKey() + ": " + score.getValue())
                    .collect(Collectors.joining("\n"));
            return CsvCell.line(
                    proposal, title, reviewer, score, Objects.requireNonNullElse(confidence, ""), each, comment, note);
        }

        /** Leaves out the texts. */
        @Override
        public String toString() {
            return "Row[" + proposal + "]";
        }
    }

    record Items(List<Row> items) {}

    private final FindCalls calls;
    private final FindProposals proposals;
    private final FindReviews reviews;

    ReviewFiles(FindCalls calls, FindProposals proposals, FindReviews reviews) {
        this.calls = calls;
        this.proposals = proposals;
        this.reviews = reviews;
    }

    @GetMapping({"/api/cfps/manage/{call}/reviews.csv", "/cfps/manage/{call}/reviews.csv"})
    ResponseEntity<String> csv(@PathVariable String call) {
        var found = calls.get(call);
        var head = CsvCell.line("proposal", "title", "reviewer", "score", "confidence", "scores", "comment", "note");
        return CallFile.csv(
                found, "reviews", head + rows(found).stream().map(Row::line).collect(Collectors.joining()));
    }

    @GetMapping({"/api/cfps/manage/{call}/reviews.json", "/cfps/manage/{call}/reviews.json"})
    ResponseEntity<Items> json(@PathVariable String call) {
        var found = calls.get(call);
        return CallFile.json(found, "reviews", new Items(rows(found)));
    }

    private List<Row> rows(CallView call) {
        return proposals.ofCall(call.id().value()).stream()
                .flatMap(proposal -> reviews.of(proposal.id()).stream().map(review -> Row.of(proposal, review)))
                .toList();
    }
}
