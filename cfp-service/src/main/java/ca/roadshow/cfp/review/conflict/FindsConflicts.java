package ca.roadshow.cfp.review.conflict;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import java.util.Set;

/**
 * Finds the conflicts of one kind. Other features can add kinds by a bean of this type. The queue, the counts and the lists leave
 * out the proposals that are found.
 */
public interface FindsConflicts {

    Conflict kind();

    /** Returns the ids of the call's proposals that this person must not review. */
    Set<String> proposals(CallId call, AddressId reviewer);
}
