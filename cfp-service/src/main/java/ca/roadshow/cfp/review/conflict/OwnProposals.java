package ca.roadshow.cfp.review.conflict;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proposals that the reviewer submitted, or speaks in. */
@Component
class OwnProposals implements FindsConflicts {

    private final JdbcClient jdbc;

    OwnProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Conflict kind() {
        return Conflict.OWN_PROPOSAL;
    }

    @Override
    public Set<String> proposals(CallId call, AddressId reviewer) {
        return jdbc.sql("""
            select proposal_id from review_subject_v1 where call_id = :call and person_id = :person
            union select proposal_id from review_co_speaker_v1 c join review_subject_v1 s using (proposal_id)
            where s.call_id = :call and c.person_id = :person\
            """)
                .param("call", call.value())
                .param("person", reviewer.value())
                .query((row, _) -> row.getString(1))
                .set();
    }
}
