package ca.roadshow.cfp.review.conflict;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the proposals of speakers who have the same current affiliation as the reviewer, according to their profiles. */
@Component
class SameAffiliation implements FindsConflicts {

    private static final String COLLEAGUES = """
        with mine as (
            select affiliation from speaker_affiliation_v1 where person_id = :person and :today between starts and ends
        ), colleagues as (
            select person_id from speaker_affiliation_v1
            where affiliation in (select affiliation from mine) and person_id <> :person and :today between starts and ends
        )
        select proposal_id from review_subject_v1
        where call_id = :call and person_id in (select person_id from colleagues)
        union select proposal_id from review_co_speaker_v1 c join review_subject_v1 s using (proposal_id)
        where s.call_id = :call and c.person_id in (select person_id from colleagues)\
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SameAffiliation(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Conflict kind() {
        return Conflict.SAME_AFFILIATION;
    }

    @Override
    public Set<String> proposals(CallId call, AddressId reviewer) {
        return jdbc.sql(COLLEAGUES)
                .param("call", call.value())
                .param("person", reviewer.value())
                .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()), Types.DATE)
                .query((row, _) -> row.getString(1))
                .set();
    }
}
