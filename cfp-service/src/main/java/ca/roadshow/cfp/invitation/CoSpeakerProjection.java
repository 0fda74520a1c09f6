package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.invitation.CoSpeakerEvent.InvitationAccepted;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.SpeakerLeft;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores co-speakers for lists. Names remain encrypted. The row of an erased co-speaker remains, but its name cannot be
 * decrypted.
 */
@Component
@ProcessingGroup("co_speaker_view_v1")
class CoSpeakerProjection {

    private final JdbcClient jdbc;

    CoSpeakerProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(InvitationAccepted event) {
        jdbc.sql("""
            insert into co_speaker_view_v1 (invitation_id, proposal_id, person_id, key_id, speaker, accepted_at)
            values (:id, :proposal, :person, :key, :speaker, :at) on conflict (invitation_id) do nothing\
            """)
                .param("id", event.invitationId())
                .param("proposal", event.proposalId())
                .param("person", event.addressId())
                .param("key", event.speaker().keyId())
                .param("speaker", event.speaker().ciphertext())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(SpeakerLeft event) {
        jdbc.sql("delete from co_speaker_view_v1 where invitation_id = ?")
                .param(event.invitationId())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate co_speaker_view_v1").update();
    }
}
