package ca.roadshow.cfp.programme;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.invitation.CoSpeaker;
import ca.roadshow.cfp.invitation.FindCoSpeakers;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.text.CsvCell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Writes the speakers of a call to a file, each once, with the data of their latest proposal. */
@Controller
@Access(value = Rule.ORGANIZER, of = "call")
class SpeakerFiles {

    record TalkItem(String id, String title, ProposalStatus state) {

        private static TalkItem of(ProposalView proposal) {
            return new TalkItem(proposal.id().value(), proposal.title(), proposal.status());
        }

        /** Leaves out the talk. */
        @Override
        public String toString() {
            return "TalkItem[" + id + "]";
        }
    }

    /** @param language of mails to the speaker */
    record Row(String name, String email, String bio, String language, List<TalkItem> proposals) {

        /**
         * Combines the proposals of one speaker.
         *
         * @param parts of one speaker, oldest first
         */
        private static Row of(List<Part> parts) {
            var speaker = parts.getLast().speaker();
            return new Row(
                    speaker.name(),
                    speaker.email(),
                    speaker.bio(),
                    speaker.language(),
                    parts.stream().map(part -> TalkItem.of(part.proposal())).toList());
        }

        private String line() {
            return CsvCell.line(
                    name,
                    email,
                    bio,
                    language,
                    proposals.stream().map(TalkItem::title).collect(Collectors.joining("\n")),
                    proposals.stream().map(talk -> talk.state().name()).collect(Collectors.joining("\n")));
        }

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "Row[]";
        }
    }

    record Items(List<Row> items) {}

    /** A person in a proposal. */
    private record Part(String person, Speaker speaker, ProposalView proposal) {

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "Part[]";
        }
    }

    private final FindCalls calls;
    private final FindProposals proposals;
    private final FindCoSpeakers coSpeakers;

    SpeakerFiles(FindCalls calls, FindProposals proposals, FindCoSpeakers coSpeakers) {
        this.calls = calls;
        this.proposals = proposals;
        this.coSpeakers = coSpeakers;
    }

    @GetMapping({"/api/cfps/manage/{call}/speakers.csv", "/cfps/manage/{call}/speakers.csv"})
    ResponseEntity<String> csv(@PathVariable String call) {
        var found = calls.get(call);
        var head = CsvCell.line("name", "email", "bio", "language", "proposals", "states");
        return CallFile.csv(
                found, "speakers", head + rows(found).stream().map(Row::line).collect(Collectors.joining()));
    }

    @GetMapping({"/api/cfps/manage/{call}/speakers.json", "/cfps/manage/{call}/speakers.json"})
    ResponseEntity<Items> json(@PathVariable String call) {
        var found = calls.get(call);
        return CallFile.json(found, "speakers", new Items(rows(found)));
    }

    private List<Row> rows(CallView call) {
        var others = coSpeakers.ofCall(call.id().value());
        return proposals.ofCall(call.id().value()).stream()
                .flatMap(proposal ->
                        parts(proposal, others.getOrDefault(proposal.id().value(), List.of())))
                .collect(Collectors.groupingBy(Part::person, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Row::of)
                .toList();
    }

    /** Returns the speakers of a proposal, without erased co-speakers. */
    private static Stream<Part> parts(ProposalView proposal, List<CoSpeaker> others) {
        return Stream.concat(
                Stream.of(new Part(proposal.personId(), proposal.speaker(), proposal)),
                others.stream()
                        .flatMap(other -> Stream.ofNullable(other.speaker())
                                .map(speaker -> new Part(other.person().value(), speaker, proposal))));
    }
}
