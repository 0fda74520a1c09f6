package ca.roadshow.cfp.draft;

import ca.roadshow.cfp.platform.CfpSettings;
import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The drafts of proposals. A draft may have no e-mail address yet, so each is encrypted with its own key. Deleting a draft
 * destroys its key.
 */
@Repository
public class Drafts implements Forgets {

    private static final String PREFIX = "draft-";
    private static final String SELECT =
            "select draft_id, call_id, key_id, content, proposal_id, saved_at from proposal_draft";

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final CfpSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Drafts(
            JdbcClient jdbc,
            PersonalData personalData,
            CfpSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.settings = settings;
        this.clock = clock;
    }

    public static String newId() {
        return PREFIX + UUID.randomUUID();
    }

    /**
     * Saves a draft, or replaces its content. A submitted draft does not change.
     *
     * @param owner the signed-in person, who can list the draft; a draft keeps its first owner
     * @param typed the person whose address was entered; erasing them deletes the draft
     */
    public void save(String id, String call, @Nullable AddressId owner, @Nullable AddressId typed, String content) {
        var sealed = personalData.sealBytes(id, content.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
            insert into proposal_draft (draft_id, call_id, owner_id, person_id, key_id, content, saved_at)
            values (:id, :call, :owner, :person, :key, :content, :now)
            on conflict (draft_id) do update
            set owner_id = coalesce(proposal_draft.owner_id, excluded.owner_id), person_id = excluded.person_id,
                key_id = excluded.key_id, content = excluded.content, saved_at = excluded.saved_at
            where proposal_draft.proposal_id is null\
            """)
                .param("id", id)
                .param("call", call)
                .param("owner", owner == null ? null : owner.value())
                .param("person", typed == null ? null : typed.value())
                .param("key", sealed.keyId())
                .param("content", sealed.ciphertext())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns a draft; empty if it was deleted because of its age, or never saved. */
    public Optional<Draft> find(String id) {
        return jdbc.sql(SELECT + " where draft_id = ? and saved_at > ?")
                .params(id, oldest())
                .query((row, _) -> draft(row))
                .optional()
                .flatMap(draft -> draft);
    }

    /** Returns the drafts that were not submitted, the latest first. */
    public List<Draft> of(AddressId owner) {
        return jdbc
                .sql(SELECT + " where owner_id = ? and proposal_id is null and saved_at > ? order by saved_at desc")
                .params(owner.value(), oldest())
                .query((row, _) -> draft(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Deletes the content of a draft; its link leads to the proposal from now on. */
    public void submitted(String id, String proposal) {
        transaction.executeWithoutResult(_ -> close(id, proposal));
    }

    private void close(String id, String proposal) {
        var changed = jdbc.sql("update proposal_draft set proposal_id = ?, content = null, key_id = null"
                        + " where draft_id = ? and proposal_id is null")
                .params(proposal, id)
                .update();
        if (changed > 0) {
            personalData.destroy(id);
        }
    }

    /** Deletes drafts that are too old. */
    public void clean() {
        transaction.executeWithoutResult(_ -> delete("saved_at <= ?", oldest()));
    }

    @Override
    public void forget(AddressId person, String reference) {
        delete("owner_id = ?", person.value());
        delete("person_id = ?", person.value());
    }

    private void delete(String condition, Object value) {
        jdbc.sql("delete from proposal_draft where " + condition + " returning draft_id")
                .param(value)
                .query(String.class)
                .list()
                .forEach(personalData::destroy);
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(settings.keepDrafts()).atOffset(ZoneOffset.UTC);
    }

    /** Decrypts a draft; empty if its key was destroyed. */
    private Optional<Draft> draft(ResultSet row) throws SQLException {
        var id = row.getString("draft_id");
        var call = row.getString("call_id");
        var proposal = row.getString("proposal_id");
        var savedAt = row.getObject("saved_at", OffsetDateTime.class).toInstant();
        var content = row.getString("content");
        if (content == null) {
            return Optional.of(new Draft(id, call, "", proposal, savedAt));
        }
        return personalData
                .openBytes(new Sealed(id, row.getString("key_id"), content))
                .map(plain -> new Draft(id, call, new String(plain, StandardCharsets.UTF_8), proposal, savedAt));
    }
}
