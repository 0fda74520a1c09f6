package ca.roadshow.cfp.review.conflict;

import ca.roadshow.cfp.review.conflict.ConflictQuery.Needs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConflictConfiguration {

    /** Finds the proposals for which the reviewer declared a conflict. */
    @Bean
    ConflictQuery declaredConflicts() {
        return new ConflictQuery(
                Conflict.DECLARED,
                Needs.NOTHING,
                "select proposal_id from review_view_v1 where call_id = :call and reviewer = :person and conflict");
    }

    /** Finds the proposals that the reviewer submitted or speaks in. */
    @Bean
    ConflictQuery ownProposals() {
        return new ConflictQuery(Conflict.OWN_PROPOSAL, Needs.TALK, """
            select proposal_id from review_subject_v1 where call_id = :call and person_id = :person
            union select proposal_id from review_co_speaker_v1 c join review_subject_v1 s using (proposal_id)
            where s.call_id = :call and c.person_id = :person\
            """);
    }

    /** Finds the proposals of people who are co-speakers of the reviewer in any call. */
    @Bean
    ConflictQuery talksOfCoSpeakers() {
        return new ConflictQuery(Conflict.CO_SPEAKER, Needs.TALK, """
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

    /** Finds the proposals of speakers who have the same current affiliation as the reviewer, according to their profiles. */
    @Bean
    ConflictQuery sameAffiliation() {
        return new ConflictQuery(Conflict.SAME_AFFILIATION, Needs.AFFILIATION, """
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
            """);
    }

    /** Finds the proposals of speakers whose e-mail address has the reviewer's domain, unless it belongs to a public provider. */
    @Bean
    ConflictQuery sameMailDomain() {
        return new ConflictQuery(Conflict.SAME_MAIL_DOMAIN, Needs.DOMAIN, """
            select proposal_id from review_subject_v1 where call_id = :call and mail_domain = :domain
            union select proposal_id from review_co_speaker_v1 c join review_subject_v1 s using (proposal_id)
            where s.call_id = :call and c.mail_domain = :domain\
            """);
    }
}
