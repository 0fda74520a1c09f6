package ca.roadshow.cfp.proposal.erasure;

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
 * Encrypts talks that an earlier version stored in plain text, so that erasing their speaker also erases them. This is the only
 * code that overwrites stored events; it does not change their meaning. Works in batches, each in its own transaction unless one
 * is running. After an interruption it continues at the next start.
 */
@Component
class PlainTextTalks implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(PlainTextTalks.class);
    private static final int STEP = 100;

    /** A stored event, or its copy in the dead letters. */
    private record Stored(String id, String payload) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SealedTalk upcaster;
    private final JsonMapper json;

    PlainTextTalks(JdbcClient jdbc, PlatformTransactionManager transactions, SealedTalk upcaster, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.upcaster = upcaster;
        this.json = json;
    }

    /** Encrypts the talks. A failure does not stop the service, because plain-text talks can still be read. */
    @Override
    public void run(ApplicationArguments arguments) {
        try {
            encryptAll();
        } catch (RuntimeException failure) {
            log.error("Could not encrypt talks stored in plain text. The next start tries again", failure);
        }
    }

    void encryptAll() {
        encryptAll("domainevententry");
        encryptAll("deadletterentry");
    }

    private void encryptAll(String table) {
        var last = "";
        while (true) {
            var after = last;
            var done = Objects.requireNonNull(transaction.execute(_ -> encryptBatch(table, after)));
            if (done.isEmpty()) {
                return;
            }
            log.info("Handled {} talks stored in plain text in {}", done.size(), table);
            last = done.getLast().id();
        }
    }

    private List<Stored> encryptBatch(String table, String after) {
        var clear = plainText(table, after);
        clear.forEach(stored -> seal(table, stored));
        return clear;
    }

    /** Returns a batch of talks in plain text. Skips rows that another replica has locked. */
    private List<Stored> plainText(String table, String after) {
        return jdbc.sql("select eventidentifier, payload from " + table
                        + " where payloadtype = 'proposal.submitted' and payloadrevision = '1'"
                        + " and eventidentifier > ? order by eventidentifier limit ? for update skip locked")
                .params(after, STEP)
                .query((row, _) -> new Stored(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)))
                .list();
    }

    /** Encrypts one talk. Skips an event that is not JSON, so that it does not block the others. */
    private void seal(String table, Stored stored) {
        byte[] sealed;
        try {
            sealed = json.writeValueAsBytes(upcaster.next((ObjectNode) json.readTree(stored.payload())));
        } catch (JacksonException | ClassCastException unreadable) {
            log.error("Skipped event {} in {}: it cannot be read", stored.id(), table);
            return;
        }
        jdbc.sql("update " + table + " set payload = ?, payloadrevision = '2'"
                        + " where eventidentifier = ? and payloadrevision = '1'")
                .params(sealed, stored.id())
                .update();
    }
}
