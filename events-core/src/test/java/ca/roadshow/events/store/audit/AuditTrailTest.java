package ca.roadshow.events.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.audit.AuditEntry.Change;
import ca.roadshow.events.store.audit.AuditTrail.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AuditTrailTest {

    private static final Instant NOON = Instant.parse("2026-12-01T17:00:00Z");

    @Test
    void showsPreviousValuesOfRemovedObject() {
        var told = told("""
                {"id": "lamp-1", "text": {"en": "warm", "fr": "chaude"}}""", """
                {"id": "lamp-1", "text": null}""", """
                {"id": "lamp-1", "text": {"en": "warm", "fr": null}}""");
        assertThat(told.get(1).changes())
                .containsExactly(new Change("text.en", "warm", null), new Change("text.fr", "chaude", null));
        assertThat(told.get(0).changes()).containsExactly(new Change("text.en", null, "warm"));
    }

    @Test
    void leavesOutEncryptedFields() {
        var told = told("""
                {"id": "lamp-1", "owner": {"personId": "addr-1", "keyId": "key-1", "ciphertext": "xyz"}, "watts": 5}""");
        assertThat(told.getFirst().changes()).containsExactly(new Change("watts", null, "5"));
    }

    private static List<AuditEntry> told(String... payloads) {
        var rows = Arrays.stream(payloads)
                .map(payload -> new Row("lamp.lit", NOON, payload, "{\"actor\": \"addr-zoe\", \"origin\": \"web\"}"))
                .toList();
        return AuditTrail.told("lamp-1", rows, JsonMapper.builder().build());
    }
}
