package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.web.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/** Reads the rows of the page of decisions: a decision for each proposal and city, and the rank of an alternate. */
final class DecisionForm {

    private static final String DECISION = "decision:";
    private static final String RANK = "rank:";
    private static final String SEPARATOR = ":";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    /** A submitted row. */
    record Row(
            ProposalId proposal,
            String city,
            @Nullable Outcome outcome,
            @Nullable Integer rank) {}

    /** A row to show. */
    record Shown(ProposalView proposal, String city, Answer answer) {

        public String key() {
            return proposal.id().value() + SEPARATOR + city;
        }

        public String decisionField() {
            return DECISION + key();
        }

        public String rankField() {
            return RANK + key();
        }

        /** Returns the decision to publish, or the published outcome; empty before any decision. */
        public String outcome() {
            var decision = answer.decision();
            if (decision != null) {
                return decision.outcome().name();
            }
            return Stream.of(Outcome.values())
                    .filter(outcome -> outcome.status() == answer.status())
                    .map(Outcome::name)
                    .findFirst()
                    .orElse("");
        }

        public @Nullable Integer rank() {
            var decision = answer.decision();
            return decision == null ? answer.rank() : decision.rank();
        }

        /** Returns the outcomes that are possible now. */
        public List<Outcome> outcomes() {
            return Stream.of(Outcome.values())
                    .filter(outcome -> answer.status().leadsTo(outcome.status()) || answer.status() == outcome.status())
                    .toList();
        }
    }

    private final MultiValueMap<String, String> sent;

    DecisionForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /**
     * Checks the ranks.
     *
     * @throws ProblemException 422 with the errors of all ranks, if an alternate has no valid rank
     */
    void check() {
        var problem = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "input.invalid");
        var wrong = false;
        for (var field : fields()) {
            var code = row(field).flatMap(row -> wrongRank(field, row));
            if (code.isPresent()) {
                wrong = true;
                var _ = problem.field(rankOf(field), code.orElseThrow());
            }
        }
        if (wrong) {
            throw problem;
        }
    }

    /**
     * Saves all rows that can be saved.
     *
     * @throws ProblemException 422 with the rows that could not be saved, 403 if the organizer may not decide for a city
     */
    void save(Consumer<Row> decide) {
        var problem = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "input.invalid");
        var refused = false;
        for (var field : fields()) {
            try {
                row(field).ifPresent(decide);
            } catch (ProblemException refusal) {
                if (refusal.status() == HttpStatus.FORBIDDEN) {
                    throw refusal;
                }
                refused = true;
                var _ = problem.field(field, "decision-not-possible");
            }
        }
        if (refused) {
            throw problem;
        }
    }

    private List<String> fields() {
        return sent.keySet().stream().filter(name -> name.startsWith(DECISION)).toList();
    }

    private static String rankOf(String field) {
        return RANK + field.substring(DECISION.length());
    }

    /** Returns the code of the error if an alternate has no valid rank. */
    private Optional<String> wrongRank(String field, Row row) {
        if (row.outcome() != Outcome.ALTERNATE || row.rank() != null) {
            return Optional.empty();
        }
        return Optional.of(text(rankOf(field)) == null ? "required" : "number-invalid");
    }

    /** Parses a row; empty if the field belongs to no proposal. */
    private Optional<Row> row(String field) {
        var parts = field.substring(DECISION.length()).split(SEPARATOR, 2);
        if (parts.length < 2 || !parts[0].matches("proposal-[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        var rank = text(rankOf(field));
        var outcome = outcome(text(field));
        var isRanked = outcome == Outcome.ALTERNATE
                && rank != null
                && NUMBER.matcher(rank).matches();
        return Optional.of(
                new Row(new ProposalId(parts[0]), parts[1], outcome, isRanked ? Integer.valueOf(rank) : null));
    }

    private static @Nullable Outcome outcome(@Nullable String sent) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equals(sent))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String text(String field) {
        var value = sent.getFirst(field);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
