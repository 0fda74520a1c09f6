package ca.roadshow.cfp.proposal.view;

import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.ProposalEvent;
import ca.roadshow.cfp.proposal.ProposalState;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stores the state of each proposal for lists. Talk and speaker remain encrypted; proposals of an erased speaker are skipped. */
@Component
@ProcessingGroup("proposal_view_v3")
class ProposalProjection {

    private final JdbcClient jdbc;
    private final ProposalStates states;
    private final ProposalDecryption decryption;
    private final JsonMapper json;

    ProposalProjection(JdbcClient jdbc, ProposalStates states, ProposalDecryption decryption, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.states = states;
        this.decryption = decryption;
    }

    /**
     * Stores the state after this event, rebuilt from the event store. Ignores later events that are already stored, because they
     * are handled themselves.
     */
    @EventHandler
    void on(ProposalEvent event, DomainEventMessage<?> message) {
        var before = states.before(message.getAggregateIdentifier(), message.getSequenceNumber());
        var state = before.after(event);
        var content = state.content();
        if (content != null && decryption.talk(content.talk()).isPresent()) {
            save(content, state);
            if (!state.answers().equals(before.answers())) {
                saveAnswers(content, state.answers());
            }
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate proposal_view_v3, proposal_answer_v1").update();
    }

    private void save(ProposalState.Content content, ProposalState state) {
        jdbc.sql("""
            insert into proposal_view_v3 (proposal_id, call_id, format, language, track, level, status, version, placement, answers,
                person_id, talk_key_id, talk, speaker_key_id, speaker, submitted_at)
            values (:id, :call, :format, :language, :track, :level, :status, :version, :placement::jsonb, :answers::jsonb,
                :person, :talkKey, :talk, :speakerKey, :speaker, :at)
            on conflict (proposal_id) do update
            set format = excluded.format, language = excluded.language, track = excluded.track, level = excluded.level,
                status = excluded.status, version = excluded.version, placement = excluded.placement,
                answers = excluded.answers, talk_key_id = excluded.talk_key_id, talk = excluded.talk,
                speaker_key_id = excluded.speaker_key_id, speaker = excluded.speaker\
            """)
                .param("id", content.proposalId().value())
                .param("call", content.callId())
                .param("format", content.format())
                .param("language", content.language())
                .param("track", content.placement().track())
                .param("level", content.placement().level())
                .param("status", state.status().orElseThrow().name())
                .param("version", content.version())
                .param("placement", json.writeValueAsString(content.placement()))
                .param("answers", json.writeValueAsString(state.answers()))
                .param("person", content.addressId())
                .param("talkKey", content.talk().keyId())
                .param("talk", content.talk().ciphertext())
                .param("speakerKey", content.speaker().keyId())
                .param("speaker", content.speaker().ciphertext())
                .param("at", content.submittedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void saveAnswers(ProposalState.Content content, Map<String, Answer> answers) {
        jdbc.sql("delete from proposal_answer_v1 where proposal_id = ?")
                .param(content.proposalId().value())
                .update();
        answers.forEach((city, answer) -> jdbc.sql("""
                insert into proposal_answer_v1 (proposal_id, call_id, city, status, outcome, decided_rank, unpublished, rank, confirm_by, reminders)
                values (:id, :call, :city, :status, :outcome, :decidedRank, :unpublished, :rank, :confirmBy, :reminders)\
                """)
                .param("id", content.proposalId().value())
                .param("call", content.callId())
                .param("city", city)
                .param("status", answer.status().name())
                .param(
                        "outcome",
                        answer.decision() == null
                                ? null
                                : answer.decision().outcome().name())
                .param(
                        "decidedRank",
                        answer.decision() == null ? null : answer.decision().rank())
                .param("unpublished", answer.isUnpublished())
                .param("rank", answer.rank())
                .param(
                        "confirmBy",
                        answer.confirmBy() == null ? null : answer.confirmBy().atOffset(ZoneOffset.UTC))
                .param("reminders", answer.reminders())
                .update());
    }
}
