package ca.roadshow.cfp.review.conflict;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import java.util.Set;

/**
 * Finds the conflicts of one kind. A feature that knows more about speakers adds a bean. The queue, the counts and the lists
 * leave out the proposals that it finds.
 */
public interface FindsConflicts {

    Conflict kind();

    /** The ids of the call's proposals that this person must not review. */
    Set<String> proposals(CallId call, AddressId reviewer);
}
