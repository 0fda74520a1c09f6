package ca.roadshow.cfp.review.conflict;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ConflictConfiguration {

    /** Finds the proposals for which the reviewer declared a conflict. */
    @Bean
    ConflictQuery declaredConflicts(JdbcClient jdbc) {
        return new ConflictQuery(
                jdbc,
                Conflict.DECLARED,
                "select proposal_id from review_view_v1 where call_id = :call and reviewer = :person and conflict");
    }

    /** Finds the proposals that the reviewer submitted or speaks in. */
    @Bean
    ConflictQuery ownProposals(JdbcClient jdbc) {
        return new ConflictQuery(jdbc, Conflict.OWN_PROPOSAL, """
            select proposal_id from review_subject_v1 where call_id = :call and person_id = :person
            union select proposal_id from review_co_speaker_v1 c join review_subject_v1 s using (proposal_id)
            where s.call_id = :call and c.person_id = :person\
            """);
    }

    /** Finds the proposals of people who are co-speakers of the reviewer in any call. */
    @Bean
    ConflictQuery talksOfCoSpeakers(JdbcClient jdbc) {
        return new ConflictQuery(jdbc, Conflict.CO_SPEAKER, """
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
            """);
    }
}
