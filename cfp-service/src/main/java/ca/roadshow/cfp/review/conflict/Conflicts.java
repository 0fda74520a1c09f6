package ca.roadshow.cfp.review.conflict;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.conflict.ConflictQuery.Needs;
import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds all conflicts of interest of a reviewer. Every page of the committee needs them, and most reviewers have no talk and no
 * affiliation; so a query reads what the reviewer has, and another one finds the conflicts of all kinds that are possible.
 */
@Component
public class Conflicts {

    private static final String REVIEWER = """
        select exists (select from review_subject_v1 where person_id = :person)
                or exists (select from review_co_speaker_v1 where person_id = :person) as speaks,
            exists (select from speaker_affiliation_v1 where person_id = :person) as affiliated\
        """;

    private record Reviewer(Set<Needs> has, @Nullable String domain) {}

    private final JdbcClient jdbc;
    private final AccessRegister register;
    private final PersonalData personalData;
    private final MailDomainKeys domains;
    private final Clock clock;
    private final List<ConflictQuery> queries;

    Conflicts(
            List<ConflictQuery> queries,
            JdbcClient jdbc,
            AccessRegister register,
            PersonalData personalData,
            MailDomainKeys domains,
            Clock clock) {
        this.queries = List.copyOf(queries);
        this.jdbc = jdbc;
        this.register = register;
        this.personalData = personalData;
        this.domains = domains;
        this.clock = clock;
    }

    /** Returns the conflicts by proposal id; empty if there are none. */
    public Map<String, Set<Conflict>> of(CallId call, AddressId reviewer) {
        var found = new TreeMap<String, Set<Conflict>>();
        query("%s", call, reviewer).query(row -> {
            found.computeIfAbsent(row.getString("proposal_id"), _ -> EnumSet.noneOf(Conflict.class))
                    .add(Conflict.valueOf(row.getString("kind")));
        });
        return found;
    }

    public boolean exists(CallId call, ProposalId proposal, AddressId reviewer) {
        return query("select exists (select from (%s) found where proposal_id = :proposal)", call, reviewer)
                .param("proposal", proposal.value())
                .query(Boolean.class)
                .single();
    }

    /** @param sql with {@code %s} for the query of the conflicts */
    private JdbcClient.StatementSpec query(String sql, CallId call, AddressId person) {
        var reviewer = reviewer(person);
        var possible = queries.stream()
                .filter(query -> reviewer.has().contains(query.needs()))
                .map(ConflictQuery::labelled)
                .collect(Collectors.joining(" union all "));
        return jdbc.sql(sql.formatted(possible))
                .param("call", call.value())
                .param("person", person.value())
                .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()), Types.DATE)
                .param("domain", reviewer.domain(), Types.VARCHAR);
    }

    private Reviewer reviewer(AddressId person) {
        var domain = domain(person);
        return jdbc.sql(REVIEWER)
                .param("person", person.value())
                .query((row, _) -> reviewer(row, domain))
                .single();
    }

    private static Reviewer reviewer(ResultSet row, @Nullable String domain) throws SQLException {
        var has = EnumSet.of(Needs.NOTHING);
        if (row.getBoolean("speaks")) {
            has.add(Needs.TALK);
        }
        if (row.getBoolean("affiliated")) {
            has.add(Needs.AFFILIATION);
        }
        if (domain != null) {
            has.add(Needs.DOMAIN);
        }
        return new Reviewer(has, domain);
    }

    private @Nullable String domain(AddressId person) {
        return register.contactOf(person)
                .flatMap(contact -> personalData.open(contact, HolderContact.class))
                .flatMap(contact -> domains.of(contact.email()))
                .orElse(null);
    }
}
