package ca.roadshow.cfp.proposal;

import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the state of each proposal for lists. Talk and speaker stay encrypted; proposals of an erased speaker are skipped. */
@Component
@ProcessingGroup("proposal_view_v2")
class ProposalProjection {

    private final JdbcClient jdbc;
    private final ProposalStates states;
    private final ProposalDecryption decryption;

    ProposalProjection(JdbcClient jdbc, ProposalStates states, ProposalDecryption decryption) {
        this.jdbc = jdbc;
        this.states = states;
        this.decryption = decryption;
    }

    /** Applies this event to the events before it. Later events may already be stored; they have their own turn. */
    @EventHandler
    void on(ProposalEvent event, DomainEventMessage<?> message) {
        var state = states.before(message.getAggregateIdentifier(), message.getSequenceNumber())
                .after(event);
        var content = state.content();
        if (content != null && decryption.talk(content.talk()).isPresent()) {
            save(content, state.status().orElseThrow());
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate proposal_view_v2").update();
    }

    private void save(ProposalState.Content content, ProposalStatus status) {
        jdbc.sql("""
            insert into proposal_view_v2 (proposal_id, call_id, format, language, status, person_id,
                talk_key_id, talk, speaker_key_id, speaker, submitted_at)
            values (:id, :call, :format, :language, :status, :person,
                :talkKey, :talk, :speakerKey, :speaker, :at)
            on conflict (proposal_id) do update
            set format = excluded.format, language = excluded.language, status = excluded.status,
                talk_key_id = excluded.talk_key_id, talk = excluded.talk,
                speaker_key_id = excluded.speaker_key_id, speaker = excluded.speaker\
            """)
                .param("id", content.proposalId().value())
                .param("call", content.callId())
                .param("format", content.format())
                .param("language", content.language())
                .param("status", status.name())
                .param("person", content.addressId())
                .param("talkKey", content.talk().keyId())
                .param("talk", content.talk().ciphertext())
                .param("speakerKey", content.speaker().keyId())
                .param("speaker", content.speaker().ciphertext())
                .param("at", content.submittedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
