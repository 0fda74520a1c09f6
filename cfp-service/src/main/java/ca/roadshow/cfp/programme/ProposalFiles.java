package ca.roadshow.cfp.programme;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.invitation.CoSpeaker;
import ca.roadshow.cfp.invitation.FindCoSpeakers;
import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.text.CsvCell;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Writes all proposals of a call to a file, with their speakers and decisions. Each city of a proposal has its own line. */
@Controller
@Access(value = Rule.ORGANIZER, of = "call")
class ProposalFiles {

    /**
     * @param city slug of a community; empty if the call does not ask for cities
     * @param state the status that the speaker sees
     * @param decision decision that is not published; null if there is none
     * @param rank order of an alternate
     * @param answers answers by the id of the question
     */
    record Row(
            String id,
            String title,
            @JsonProperty("abstract") String summary,
            String format,
            String language,
            @Nullable String track,
            @Nullable String level,
            String city,
            String state,
            @Nullable String decision,
            @Nullable Integer rank,
            String name,
            String email,
            String bio,
            List<OtherSpeaker> coSpeakers,
            Map<String, String> answers,
            Instant submittedAt) {

        private static Row of(ProposalView proposal, List<CoSpeaker> others, String city, Answer answer) {
            var decision = answer.decision();
            return new Row(
                    proposal.id().value(),
                    proposal.title(),
                    proposal.summary(),
                    proposal.format(),
                    proposal.language(),
                    proposal.placement().track(),
                    proposal.placement().level(),
                    city,
                    answer.status().name(),
                    decision == null ? null : decision.outcome().name(),
                    decision == null ? answer.rank() : decision.rank(),
                    proposal.speaker().name(),
                    proposal.speaker().email(),
                    proposal.speaker().bio(),
                    others.stream().flatMap(OtherSpeaker::of).toList(),
                    answers(proposal),
                    proposal.submittedAt());
        }

        private String line() {
            return CsvCell.line(
                    id,
                    title,
                    summary,
                    format,
                    language,
                    orEmpty(track),
                    orEmpty(level),
                    city,
                    state,
                    orEmpty(decision),
                    orEmpty(rank),
                    name,
                    email,
                    bio,
                    coSpeakers.stream()
                            .map(other -> other.name() + " <" + other.email() + ">")
                            .collect(Collectors.joining("\n")),
                    answers.entrySet().stream()
                            .map(answer -> answer.getKey() + ": " + answer.getValue())
                            .collect(Collectors.joining("\n")),
                    submittedAt);
        }

        private static Map<String, String> answers(ProposalView proposal) {
            var answers = new LinkedHashMap<String, String>();
            proposal.talk().replies().forEach(reply -> answers.put(reply.question(), reply.value()));
            return answers;
        }

        private static Object orEmpty(@Nullable Object value) {
            return Objects.requireNonNullElse(value, "");
        }

        /** Leaves out the talk and personal data. */
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** A co-speaker who has accepted. */
    record OtherSpeaker(String name, String email, String bio) {

        /** Returns the co-speaker; empty if the person was erased. */
        private static Stream<OtherSpeaker> of(CoSpeaker coSpeaker) {
            var speaker = coSpeaker.speaker();
            return speaker == null
                    ? Stream.empty()
                    : Stream.of(new OtherSpeaker(speaker.name(), speaker.email(), speaker.bio()));
        }

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "OtherSpeaker[]";
        }
    }

    record Items(List<Row> items) {}

    private final FindCalls calls;
    private final FindProposals proposals;
    private final FindCoSpeakers coSpeakers;

    ProposalFiles(FindCalls calls, FindProposals proposals, FindCoSpeakers coSpeakers) {
        this.calls = calls;
        this.proposals = proposals;
        this.coSpeakers = coSpeakers;
    }

    @GetMapping({"/api/cfps/manage/{call}/export.csv", "/cfps/manage/{call}/export.csv"})
    ResponseEntity<String> csv(@PathVariable String call) {
        var found = calls.get(call);
        var head = CsvCell.line(
                "id",
                "title",
                "abstract",
                "format",
                "language",
                "track",
                "level",
                "city",
                "state",
                "decision",
                "rank",
                "name",
                "email",
                "bio",
                "co_speakers",
                "answers",
                "submitted_at");
        var lines = rows(found).stream().map(Row::line).collect(Collectors.joining());
        return CallFile.csv(found, "proposals", head + lines);
    }

    @GetMapping({"/api/cfps/manage/{call}/export.json", "/cfps/manage/{call}/export.json"})
    ResponseEntity<Items> json(@PathVariable String call) {
        var found = calls.get(call);
        return CallFile.json(found, "proposals", new Items(rows(found)));
    }

    private List<Row> rows(CallView call) {
        var others = coSpeakers.ofCall(call.id().value());
        return proposals.ofCall(call.id().value()).stream()
                .flatMap(proposal -> proposal.answers().entrySet().stream()
                        .map(answer -> Row.of(
                                proposal,
                                others.getOrDefault(proposal.id().value(), List.of()),
                                answer.getKey(),
                                answer.getValue())))
                .toList();
    }
}
