package ca.roadshow.cfp.review.assignment;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.review.conflict.Conflict;
import ca.roadshow.cfp.review.conflict.Conflicts;
import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.access.RoleConditions;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the reviewers of a call. */
@Component
class FindReviewers {

    private static final String UNKNOWN = "en";

    /**
     * A conflict of interest in a list.
     *
     * @param title of the proposal
     */
    record Listed(Reviewer reviewer, String proposal, String title, Set<Conflict> conflicts) {

        @Override
        public String toString() {
            return "Listed[" + proposal + "]";
        }
    }

    private record Counts(int assigned, int given) {}

    private final JdbcClient jdbc;
    private final AccessRegister register;
    private final Conflicts conflicts;
    private final PersonalData personalData;

    FindReviewers(JdbcClient jdbc, AccessRegister register, Conflicts conflicts, PersonalData personalData) {
        this.jdbc = jdbc;
        this.register = register;
        this.conflicts = conflicts;
        this.personalData = personalData;
    }

    /** Returns the reviewers, current ones first, then by name. */
    List<Reviewer> of(CallId call) {
        var counts = counts(call);
        var current = current(call);
        var all = new HashSet<>(counts.keySet());
        all.addAll(current);
        return all.stream()
                .map(id -> reviewer(id, current.contains(id), counts.getOrDefault(id, new Counts(0, 0))))
                .sorted(Comparator.comparing((Reviewer reviewer) -> !reviewer.current())
                        .thenComparing(reviewer -> reviewer.name() == null ? "" : reviewer.name())
                        .thenComparing(Reviewer::id))
                .toList();
    }

    private Reviewer reviewer(String id, boolean current, Counts counts) {
        var contact =
                register.contactOf(new AddressId(id)).flatMap(known -> personalData.open(known, HolderContact.class));
        return new Reviewer(
                id,
                contact.map(HolderContact::name).orElse(null),
                contact.map(HolderContact::language).orElse(UNKNOWN),
                current,
                counts.assigned(),
                counts.given());
    }

    private Set<String> current(CallId call) {
        return register.holders().stream()
                .filter(holder -> holder.grant().role() == Role.REVIEWER
                        && holder.grant().scope().equals(call.value()))
                .map(AccessRegister.Holder::addressId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Counts> counts(CallId call) {
        var counts = new HashMap<String, Counts>();
        jdbc.sql("""
            select reviewer, count(*) filter (where assigned and not conflict) as assigned,
                count(*) filter (where given and not conflict) as given
            from review_view_v1 where call_id = ? group by reviewer\
            """).param(call.value()).query(row -> {
            counts.put(row.getString("reviewer"), new Counts(row.getInt("assigned"), row.getInt("given")));
        });
        return counts;
    }

    /** Returns the conflicts of interest of all reviewers of the call. */
    List<Listed> conflicts(CallId call, List<Reviewer> reviewers) {
        var listed = new ArrayList<Listed>();
        reviewers.forEach(reviewer -> conflicts
                .of(call, new AddressId(reviewer.id()))
                .forEach((proposal, kinds) ->
                        title(proposal).ifPresent(title -> listed.add(new Listed(reviewer, proposal, title, kinds)))));
        return listed;
    }

    private Optional<String> title(String proposal) {
        return jdbc.sql("select person_id, talk_key_id, talk from proposal_view_v3 where proposal_id = ?")
                .param(proposal)
                .query((row, _) -> new Sealed(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .flatMap(talk -> personalData.open(talk, Talk.class))
                .map(Talk::title);
    }

    /** Returns the undecided proposals, each with its current reviewers. */
    List<AssignmentPolicy.Subject> subjects(CallId call) {
        return jdbc.sql("""
            select p.proposal_id, p.language, array_remove(array_agg(r.reviewer), null) as reviewers
            from proposal_view_v3 p left join review_view_v1 r on r.proposal_id = p.proposal_id and not r.conflict
                and (r.given or (r.assigned and %s))
            where p.call_id = ? and p.status = 'SUBMITTED'
            group by p.proposal_id, p.language order by p.proposal_id\
            """.formatted(RoleConditions.has(Role.REVIEWER, "r.reviewer", "p.call_id")))
                .param(call.value())
                .query((row, _) -> new AssignmentPolicy.Subject(
                        row.getString("proposal_id"), row.getString("language"), Set.of((String[])
                                row.getArray("reviewers").getArray())))
                .list();
    }

    List<AssignmentPolicy.Candidate> candidates(CallId call) {
        return of(call).stream()
                .filter(Reviewer::current)
                .map(reviewer -> new AssignmentPolicy.Candidate(
                        reviewer.id(),
                        reviewer.language(),
                        conflicts.of(call, new AddressId(reviewer.id())).keySet()))
                .toList();
    }
}
