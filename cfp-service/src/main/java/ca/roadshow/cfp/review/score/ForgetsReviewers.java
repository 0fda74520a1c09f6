package ca.roadshow.cfp.review.score;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes an erased reviewer's texts; the scores remain and count. Deletes the data about an erased speaker. */
@Component
class ForgetsReviewers implements Forgets {

    private final JdbcClient jdbc;

    ForgetsReviewers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(AddressId person, String reference) {
        jdbc.sql("update review_view_v1 set text_key_id = null, text = null where reviewer = ?")
                .param(person.value())
                .update();
        jdbc.sql("delete from review_co_speaker_v1 where person_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("update review_subject_v1 set person_id = null, mail_domain = null where person_id = ?")
                .param(person.value())
                .update();
    }
}
