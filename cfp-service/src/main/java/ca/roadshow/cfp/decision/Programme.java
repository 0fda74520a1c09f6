package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalView;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The programme as it would be if all decisions were published and every accepted speaker confirmed.
 *
 * @param talks accepted ones, counted once for each city
 */
record Programme(
        int talks, SortedMap<String, Long> formats, SortedMap<String, Long> languages, SortedMap<String, Long> tracks) {

    static Programme of(List<ProposalView> proposals) {
        var placed = proposals.stream()
                .flatMap(proposal -> proposal.answers().values().stream()
                        .filter(Programme::wouldHavePlace)
                        .map(_ -> proposal))
                .toList();
        return new Programme(
                placed.size(),
                count(placed, ProposalView::format),
                count(placed, ProposalView::language),
                count(
                        placed.stream()
                                .filter(each -> each.placement().track() != null)
                                .toList(),
                        each -> String.valueOf(each.placement().track())));
    }

    private static boolean wouldHavePlace(Answer answer) {
        var decision = answer.decision();
        return (decision != null && answer.isUnpublished())
                ? decision.outcome() == Outcome.ACCEPT
                : answer.status().hasPlace();
    }

    private static SortedMap<String, Long> count(List<ProposalView> talks, Function<ProposalView, String> by) {
        return talks.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
