package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.decision.SelectionEvent.Entry;
import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.FindProposals;
import ca.roadshow.cfp.proposal.ProposalView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the decisions of a call that are not published. */
@Component
class FindOutbox {

    private final FindProposals proposals;

    FindOutbox(FindProposals proposals) {
        this.proposals = proposals;
    }

    /** @param cities those whose decisions the organizer may publish */
    Outbox of(CallView call, Predicate<String> cities) {
        var bySpeaker = new LinkedHashMap<String, List<Outbox.Item>>();
        for (var proposal : proposals.ofCall(call.id().value())) {
            items(proposal, cities)
                    .forEach(item -> bySpeaker
                            .computeIfAbsent(proposal.personId(), _ -> new ArrayList<>())
                            .add(item));
        }
        return new Outbox(bySpeaker.values().stream().map(FindOutbox::mail).toList());
    }

    private static Stream<Outbox.Item> items(ProposalView proposal, Predicate<String> cities) {
        return proposal.answers().entrySet().stream()
                .filter(answer -> cities.test(answer.getKey()))
                .filter(answer -> answer.getValue().isUnpublished())
                .map(answer -> new Outbox.Item(proposal, entry(proposal, answer.getKey(), answer.getValue())));
    }

    private static Entry entry(ProposalView proposal, String city, Answer answer) {
        var decision = Objects.requireNonNull(answer.decision());
        return new Entry(proposal.id().value(), city, decision.outcome(), decision.rank(), decision.at());
    }

    /** The latest proposal names the speaker. */
    private static Outbox.Mail mail(List<Outbox.Item> items) {
        var latest = items.getLast().proposal();
        var speaker = latest.speaker();
        return new Outbox.Mail(latest.personId(), speaker.name(), speaker.email(), speaker.language(), items);
    }
}
