package ca.roadshow.cfp.review.conflict;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds proposals of the reviewer's co-speakers, also of co-speakers in other calls. {@link OwnProposals} finds the talks that they give
 * together.
 */
@Component
class SharedTalks implements FindsConflicts {

    private static final String SHARED = """
        with mine as (
            select proposal_id from review_co_speaker_v1 where person_id = :person
            union select proposal_id from review_subject_v1 s
            where person_id = :person and exists (select from review_co_speaker_v1 c where c.proposal_id = s.proposal_id)
        ), others as (
            select person_id from review_subject_v1 where proposal_id in (select proposal_id from mine)
            union select person_id from review_co_speaker_v1 where proposal_id in (select proposal_id from mine)
        ), theirs as (
            select proposal_id from review_subject_v1
            where person_id in (select person_id from others where person_id <> :person)
            union select proposal_id from review_co_speaker_v1
            where person_id in (select person_id from others where person_id <> :person)
        )
        select proposal_id from review_subject_v1
        where call_id = :call and proposal_id in (select proposal_id from theirs)
            and proposal_id not in (select proposal_id from mine)\
        """;

    private final JdbcClient jdbc;

    SharedTalks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Conflict kind() {
        return Conflict.CO_SPEAKER;
    }

    @Override
    public Set<String> proposals(CallId call, AddressId reviewer) {
        return jdbc.sql(SHARED)
                .param("call", call.value())
                .param("person", reviewer.value())
                .query((row, _) -> row.getString(1))
                .set();
    }
}
