package ca.roadshow.cfp.review.conflict;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the proposals of speakers whose e-mail address has the reviewer's domain, unless it belongs to a public provider. */
@Component
class SameMailDomain implements FindsConflicts {

    private final JdbcClient jdbc;
    private final AccessRegister register;
    private final PersonalData personalData;
    private final MailDomainKeys keys;

    SameMailDomain(JdbcClient jdbc, AccessRegister register, PersonalData personalData, MailDomainKeys keys) {
        this.jdbc = jdbc;
        this.register = register;
        this.personalData = personalData;
        this.keys = keys;
    }

    @Override
    public Conflict kind() {
        return Conflict.SAME_MAIL_DOMAIN;
    }

    @Override
    public Set<String> proposals(CallId call, AddressId reviewer) {
        return key(reviewer)
                .map(key -> jdbc.sql("""
                    select proposal_id from review_subject_v1 where call_id = :call and mail_domain = :domain
                    union select proposal_id from review_co_speaker_v1 c join review_subject_v1 s using (proposal_id)
                    where s.call_id = :call and c.mail_domain = :domain\
                    """)
                        .param("call", call.value())
                        .param("domain", key)
                        .query((row, _) -> row.getString(1))
                        .set())
                .orElse(Set.of());
    }

    private Optional<String> key(AddressId reviewer) {
        return register.contactOf(reviewer)
                .flatMap(contact -> personalData.open(contact, HolderContact.class))
                .flatMap(contact -> keys.of(contact.email()));
    }
}
