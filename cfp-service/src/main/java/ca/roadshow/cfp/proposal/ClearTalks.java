package ca.roadshow.cfp.proposal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes talks that an earlier version stored in the clear as they are stored now, so that forgetting their speaker ends
 * them. The only stored events that are ever written over: what they say stays the same, and for whom it opens. In small
 * steps, each with its own transaction unless one is running; what is left after a kill is done at the next start.
 */
@Component
class ClearTalks implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ClearTalks.class);
    private static final int STEP = 100;

    /** A stored event, or a copy of one among the dead letters, by what identifies its row as text. */
    private record Stored(String id, String payload) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SealedTalk upcaster;
    private final JsonMapper json;

    ClearTalks(JdbcClient jdbc, PlatformTransactionManager transactions, SealedTalk upcaster, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.upcaster = upcaster;
        this.json = json;
    }

    /** The service starts all the same: what is still in the clear is read as if it were not. */
    @Override
    public void run(ApplicationArguments arguments) {
        try {
            sealAll();
        } catch (RuntimeException failure) {
            log.error("Talks that are stored in the clear could not be sealed; the next start tries again", failure);
        }
    }

    void sealAll() {
        sealAll("domainevententry");
        sealAll("deadletterentry");
    }

    private void sealAll(String table) {
        var last = "";
        while (true) {
            var after = last;
            var done = Objects.requireNonNull(transaction.execute(_ -> step(table, after)));
            if (done.isEmpty()) {
                return;
            }
            log.info("{} talks that were stored in the clear are looked at in {}", done.size(), table);
            last = done.getLast().id();
        }
    }

    private List<Stored> step(String table, String after) {
        var clear = clear(table, after);
        clear.forEach(stored -> seal(table, stored));
        return clear;
    }

    /** Without those that another replica is at. */
    private List<Stored> clear(String table, String after) {
        return jdbc.sql("select eventidentifier, payload from " + table
                        + " where payloadtype = 'proposal.submitted' and payloadrevision = '1'"
                        + " and eventidentifier > ? order by eventidentifier limit ? for update skip locked")
                .params(after, STEP)
                .query((row, _) -> new Stored(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)))
                .list();
    }

    /** One that is no JSON is left, and holds up no other. */
    private void seal(String table, Stored stored) {
        byte[] sealed;
        try {
            sealed = json.writeValueAsBytes(upcaster.next((ObjectNode) json.readTree(stored.payload())));
        } catch (JacksonException | ClassCastException unreadable) {
            log.error("Event {} in {} cannot be read, and is left as it is", stored.id(), table);
            return;
        }
        jdbc.sql("update " + table + " set payload = ?, payloadrevision = '2'"
                        + " where eventidentifier = ? and payloadrevision = '1'")
                .params(sealed, stored.id())
                .update();
    }
}
