package ca.roadshow.cfp.review.conflict;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.person.AddressId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds all conflicts of interest of a reviewer. */
@Component
public class Conflicts {

    private final List<FindsConflicts> finders;

    Conflicts(List<FindsConflicts> finders) {
        this.finders = finders;
    }

    /** Returns the conflicts by proposal id; empty if there are none. */
    public Map<String, Set<Conflict>> of(CallId call, AddressId reviewer) {
        var found = new TreeMap<String, Set<Conflict>>();
        for (var finder : finders) {
            finder.proposals(call, reviewer)
                    .forEach(proposal -> found.computeIfAbsent(proposal, _ -> EnumSet.noneOf(Conflict.class))
                            .add(finder.kind()));
        }
        return found;
    }

    public boolean exists(CallId call, ProposalId proposal, AddressId reviewer) {
        return finders.stream()
                .anyMatch(finder -> finder.proposals(call, reviewer).contains(proposal.value()));
    }
}
