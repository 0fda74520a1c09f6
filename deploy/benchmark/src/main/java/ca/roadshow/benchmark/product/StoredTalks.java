package ca.roadshow.benchmark.product;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the CFP service has stored about a call, in its events and its view. */
public final class StoredTalks {

    private static final String EVENTS = """
        from domainevententry submitted
            join domainevententry each on each.aggregateidentifier = submitted.aggregateidentifier
                and each.payloadtype in ('proposal.submitted', 'proposal.edited')
        where submitted.payloadtype = 'proposal.submitted'
            and convert_from(submitted.payload, 'UTF8')::jsonb ->> 'callId' = ?
        """;

    private final JdbcClient jdbc;
    private final String call;

    public StoredTalks(Cfp cfp, String slug) {
        this.jdbc = cfp.jdbc();
        this.call = "call-" + slug;
    }

    /**
     * Fails unless exactly the accepted talks are stored and shown, and all were sent before closing.
     *
     * @param accepted the latest version of each talk, by id
     */
    public void check(Map<String, Integer> accepted, Instant closesAt) {
        same("stored", accepted, versions("select submitted.aggregateidentifier, count(*) " + EVENTS + " group by 1"));
        same("shown", accepted, versions("select proposal_id, version from proposal_view_v3 where call_id = ?"));
        if (!accepted.isEmpty() && !lastAccepted().isBefore(closesAt)) {
            throw new IllegalStateException("Accepted at " + lastAccepted() + ", but closed at " + closesAt);
        }
    }

    /** The time of the last submission or edit. */
    public Instant lastAccepted() {
        return jdbc.sql("select max(coalesce(content ->> 'submittedAt', content ->> 'at')::timestamptz) from ("
                        + "select convert_from(each.payload, 'UTF8')::jsonb as content " + EVENTS + ") stored")
                .param(call)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private Map<String, Integer> versions(String sql) {
        var versions = new HashMap<String, Integer>();
        jdbc.sql(sql).param(call).query(row -> {
            versions.put(row.getString(1), row.getInt(2));
        });
        return versions;
    }

    private static void same(String what, Map<String, Integer> accepted, Map<String, Integer> found) {
        if (!accepted.equals(found)) {
            throw new IllegalStateException("%d talks were accepted, and %d are %s, or with other versions"
                    .formatted(accepted.size(), found.size(), what));
        }
    }
}
