package ca.roadshow.cfp.proposal.erasure;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes an erased person's proposals from the view, and marks them for withdrawal. Their stored events can no longer be
 * decrypted.
 */
@Component
class ForgetsProposals implements Forgets {

    private final JdbcClient jdbc;
    private final PlainTextTalks plainTextTalks;

    ForgetsProposals(JdbcClient jdbc, PlainTextTalks plainTextTalks) {
        this.jdbc = jdbc;
        this.plainTextTalks = plainTextTalks;
    }

    @Override
    public void forget(AddressId person, String reference) {
        plainTextTalks.encryptAll();
        jdbc.sql("insert into orphaned_proposal (proposal_id)"
                        + " select proposal_id from proposal_view_v3 where person_id = ? on conflict do nothing")
                .param(person.value())
                .update();
        jdbc.sql("delete from proposal_answer_v1 where proposal_id in"
                        + " (select proposal_id from proposal_view_v3 where person_id = ?)")
                .param(person.value())
                .update();
        jdbc.sql("delete from proposal_view_v3 where person_id = ?")
                .param(person.value())
                .update();
    }
}
