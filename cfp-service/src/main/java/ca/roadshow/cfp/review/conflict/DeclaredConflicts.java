package ca.roadshow.cfp.review.conflict;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conflicts that the reviewer declared. */
@Component
class DeclaredConflicts implements FindsConflicts {

    private final JdbcClient jdbc;

    DeclaredConflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Conflict kind() {
        return Conflict.DECLARED;
    }

    @Override
    public Set<String> proposals(CallId call, AddressId reviewer) {
        return jdbc.sql("select proposal_id from review_view_v1 where call_id = ? and reviewer = ? and conflict")
                .params(call.value(), reviewer.value())
                .query((row, _) -> row.getString(1))
                .set();
    }
}
