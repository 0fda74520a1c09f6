package ca.roadshow.cfp.review.conflict;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import java.util.Set;

/**
 * Finds the conflicts of one kind. Features that know more about speakers, such as their co-speakers or affiliations, add a bean;
 * queue, counts and lists then leave the proposals out.
 */
public interface FindsConflicts {

    Conflict kind();

    /** The ids of the call's proposals that this person must not review. */
    Set<String> proposals(CallId call, AddressId reviewer);
}
