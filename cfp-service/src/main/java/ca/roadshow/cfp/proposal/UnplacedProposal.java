package ca.roadshow.cfp.proposal;

import ca.roadshow.events.store.vocabulary.NextRevision;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts {@code proposal.submitted} from revision 2, which had no tracks, levels and cities, to revision 3. */
@Component
@Order(2)
class UnplacedProposal extends NextRevision {

    UnplacedProposal() {
        super("proposal.submitted", 2);
    }

    @Override
    protected ObjectNode next(ObjectNode payload) {
        payload.putObject("placement").putArray("cities");
        return payload;
    }
}
