package ca.roadshow.cfp.call;

import ca.roadshow.cfp.ask.LateCode;
import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the proposals of each speaker and late code, in the transaction of the command that submits them. Two submissions wait
 * for each other only if they share a limit: that of the same speaker or of the same late code.
 */
@Component
public class Entries implements Forgets {

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts a candidate, or returns why it is refused.
     *
     * @param most greatest number of proposals of one speaker; 0 for any number
     * @param code code of a late candidate; null if it needs none
     */
    Optional<CallRefusal> enter(Candidate candidate, int most, @Nullable LateCode code) {
        var call = candidate.call().value();
        if (most > 0 && count(call, "person_id", candidate.speaker()) >= most) {
            return Optional.of(CallRefusal.TOO_MANY_PROPOSALS);
        }
        if (code != null && count(call, "late_code", code.code()) >= code.most()) {
            return Optional.of(CallRefusal.CODE_USED_UP);
        }
        jdbc.sql("insert into call_entry (proposal_id, call_id, person_id, late_code) values (?, ?, ?, ?)"
                        + " on conflict (proposal_id) do nothing")
                .param(candidate.proposal())
                .param(call)
                .param(candidate.speaker())
                .param(code == null ? null : code.code())
                .update();
        return Optional.empty();
    }

    /** Counts the proposals, and locks the counted rows until the transaction ends. */
    private long count(String call, String column, String value) {
        var _ = jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(call + "/" + column + "/" + value)
                .query((_, _) -> value)
                .list();
        return jdbc.sql("select count(*) from call_entry where call_id = ? and " + column + " = ?")
                .params(call, value)
                .query(Long.class)
                .single();
    }

    void leave(String proposal) {
        jdbc.sql("delete from call_entry where proposal_id = ?").param(proposal).update();
    }

    /** A late code with the number of proposals that were accepted with it. */
    public record Use(String code, long count) {}

    public List<Use> uses(CallId call) {
        return jdbc.sql("select late_code, count(*) from call_entry where call_id = ? and late_code is not null"
                        + " group by late_code")
                .param(call.value())
                .query((row, _) -> new Use(row.getString(1), row.getLong(2)))
                .list();
    }

    @Override
    public void forget(AddressId person, String reference) {
        jdbc.sql("delete from call_entry where person_id = ?")
                .param(person.value())
                .update();
    }
}
