package ca.roadshow.cfp.proposal;

import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals as their speakers follow them. */
@Component
@ProcessingGroup("proposal_view_v1")
class ProposalProjection {

    private final JdbcClient jdbc;

    ProposalProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ProposalEvent.ProposalSubmitted event) {
        jdbc.sql("""
                        insert into proposal_view_v1 (proposal_id, call_id, title, abstract, format, language, status,
                            person_id, key_id, speaker, submitted_at)
                        values (:id, :call, :title, :abstract, :format, :language, :status, :person, :key, :speaker, :at)
                        on conflict (proposal_id) do nothing""")
                .param("id", event.proposalId())
                .param("call", event.callId())
                .param("title", event.title())
                .param("abstract", event.summary())
                .param("format", event.format())
                .param("language", event.language())
                .param("status", ProposalStatus.SUBMITTED.name())
                .param("person", event.speaker().personId())
                .param("key", event.speaker().keyId())
                .param("speaker", event.speaker().ciphertext())
                .param("at", event.submittedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate proposal_view_v1").update();
    }
}
