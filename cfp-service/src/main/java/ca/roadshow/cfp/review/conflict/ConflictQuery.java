package ca.roadshow.cfp.review.conflict;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the conflicts of one kind with a query.
 *
 * @param query SQL that selects the proposals to {@code :call} that {@code :person} must not review
 */
record ConflictQuery(JdbcClient jdbc, Conflict kind, String query) implements FindsConflicts {

    @Override
    public Set<String> proposals(CallId call, AddressId reviewer) {
        return jdbc.sql(query)
                .param("call", call.value())
                .param("person", reviewer.value())
                .query((row, _) -> row.getString(1))
                .set();
    }
}
