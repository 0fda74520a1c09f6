package ca.roadshow.cfp.decision.selection;

import ca.roadshow.cfp.call.CallId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published alternates of a city, in their order. */
@Component
class Alternates {

    private final JdbcClient jdbc;

    Alternates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the ids of the proposals. Alternates of the same rank are ordered by id. */
    List<String> of(CallId call, String city) {
        return jdbc.sql("select proposal_id from proposal_answer_v1"
                        + " where call_id = ? and city = ? and status = 'ALTERNATE' order by rank, proposal_id")
                .params(call.value(), city)
                .query((row, _) -> row.getString("proposal_id"))
                .list();
    }
}
