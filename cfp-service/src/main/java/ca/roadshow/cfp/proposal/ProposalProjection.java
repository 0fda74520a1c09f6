package ca.roadshow.cfp.proposal;

import ca.roadshow.events.person.Sealed;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals as their speakers follow them, still sealed; those of someone forgotten are passed over. */
@Component
@ProcessingGroup("proposal_view_v2")
class ProposalProjection {

    private final JdbcClient jdbc;
    private final OpenSeals seals;

    ProposalProjection(JdbcClient jdbc, OpenSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    @EventHandler
    void on(ProposalEvent.ProposalSubmitted event) {
        if (seals.talk(event.talk()).isPresent()) {
            insert(event, event.talk());
        }
    }

    @EventHandler
    void on(ProposalEvent.ProposalDisowned event) {
        jdbc.sql("update proposal_view_v2 set status = ? where proposal_id = ?")
                .params(ProposalStatus.DISOWNED.name(), event.proposalId())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate proposal_view_v2").update();
    }

    private void insert(ProposalEvent.ProposalSubmitted event, Sealed talk) {
        jdbc.sql("""
            insert into proposal_view_v2 (proposal_id, call_id, format, language, status, person_id,
                talk_key_id, talk, speaker_key_id, speaker, submitted_at)
            values (:id, :call, :format, :language, :status, :person,
                :talkKey, :talk, :speakerKey, :speaker, :at)
            on conflict (proposal_id) do nothing\
            """)
                .param("id", event.proposalId())
                .param("call", event.callId())
                .param("format", event.format())
                .param("language", event.language())
                .param("status", ProposalStatus.SUBMITTED.name())
                .param("person", event.addressId())
                .param("talkKey", talk.keyId())
                .param("talk", talk.ciphertext())
                .param("speakerKey", event.speaker().keyId())
                .param("speaker", event.speaker().ciphertext())
                .param("at", event.submittedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
