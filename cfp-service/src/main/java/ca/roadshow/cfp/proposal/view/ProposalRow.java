package ca.roadshow.cfp.proposal.view;

import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.Placement;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.events.person.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of the view of proposals, not decrypted.
 *
 * @param talk an encrypted {@link Talk}
 * @param speaker an encrypted {@link Speaker}
 */
public record ProposalRow(
        ProposalId id,
        String callId,
        String personId,
        Sealed talk,
        Sealed speaker,
        String format,
        String language,
        Placement placement,
        int version,
        ProposalStatus status,
        Map<String, Answer> answers,
        Instant submittedAt) {

    static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

    /**
     * Reads a row.
     *
     * @param row with all columns of the view
     */
    public static ProposalRow of(ResultSet row, JsonMapper json) throws SQLException {
        var person = row.getString("person_id");
        return new ProposalRow(
                new ProposalId(row.getString("proposal_id")),
                row.getString("call_id"),
                person,
                new Sealed(person, row.getString("talk_key_id"), row.getString("talk")),
                new Sealed(person, row.getString("speaker_key_id"), row.getString("speaker")),
                row.getString("format"),
                row.getString("language"),
                json.readValue(row.getString("placement"), Placement.class),
                row.getInt("version"),
                ProposalStatus.valueOf(row.getString("status")),
                json.readValue(row.getString("answers"), ANSWERS),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }

    ProposalView view(Talk decryptedTalk, Speaker decryptedSpeaker) {
        return new ProposalView(
                id,
                callId,
                personId,
                decryptedTalk,
                decryptedSpeaker,
                format,
                language,
                placement,
                version,
                status,
                answers,
                submittedAt);
    }
}
