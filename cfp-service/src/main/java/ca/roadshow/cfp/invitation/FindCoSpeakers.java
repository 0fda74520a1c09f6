package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads co-speakers: those of one proposal from its stored events, lists from the view. */
@Component
public class FindCoSpeakers {

    private record Row(String invitation, String proposal, Sealed speaker) {}

    private static final String SELECT =
            "select c.invitation_id, c.proposal_id, c.person_id, c.key_id, c.speaker from co_speaker_view_v1 c ";
    private static final String ORDER = " order by c.proposal_id, c.accepted_at, c.invitation_id";

    private final JdbcClient jdbc;
    private final CoSpeakerStates states;
    private final PersonalData personalData;

    FindCoSpeakers(JdbcClient jdbc, CoSpeakerStates states, PersonalData personalData) {
        this.jdbc = jdbc;
        this.states = states;
        this.personalData = personalData;
    }

    /** Returns the people who have accepted, including erased ones. */
    public List<CoSpeaker> of(ProposalId proposal) {
        return states.now(proposal).accepted().stream()
                .map(invitation -> new CoSpeaker(
                        invitation.id(),
                        proposal,
                        invitation.person(),
                        personalData.open(invitation.contact(), Speaker.class).orElse(null)))
                .toList();
    }

    /** Returns the co-speakers of a call by proposal, without proposals that have none. */
    public Map<String, List<CoSpeaker>> ofCall(String callId) {
        return byProposal(jdbc.sql(SELECT + "join proposal_view_v3 p using (proposal_id) where p.call_id = ?" + ORDER)
                .param(callId)
                .query((row, _) -> row(row))
                .list());
    }

    /** Returns the co-speakers of some proposals by proposal, without proposals that have none. */
    public Map<String, List<CoSpeaker>> among(Collection<String> proposals) {
        return byProposal(jdbc.sql(SELECT + "where c.proposal_id = any (?)" + ORDER)
                .param(proposals.toArray(String[]::new))
                .query((row, _) -> row(row))
                .list());
    }

    /** Returns the talks that a person gives as a co-speaker, the latest first. Leaves out those from before an erasure. */
    public List<CoSpeaker> of(AddressId person) {
        return opened(jdbc.sql(SELECT + "where c.person_id = ? order by c.accepted_at desc, c.invitation_id")
                        .param(person.value())
                        .query((row, _) -> row(row))
                        .list())
                .stream()
                .filter(coSpeaker -> coSpeaker.speaker() != null)
                .toList();
    }

    private Map<String, List<CoSpeaker>> byProposal(List<Row> rows) {
        return opened(rows).stream()
                .collect(Collectors.groupingBy(coSpeaker -> coSpeaker.proposal().value()));
    }

    private List<CoSpeaker> opened(List<Row> rows) {
        var speakers = personalData.openAll(rows.stream().map(Row::speaker).toList(), Speaker.class);
        return IntStream.range(0, rows.size())
                .mapToObj(at -> coSpeaker(rows.get(at), speakers.get(at).orElse(null)))
                .toList();
    }

    private static CoSpeaker coSpeaker(Row row, @Nullable Speaker speaker) {
        return new CoSpeaker(
                new InvitationId(row.invitation()),
                new ProposalId(row.proposal()),
                new AddressId(row.speaker().personId()),
                speaker);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("invitation_id"),
                row.getString("proposal_id"),
                new Sealed(row.getString("person_id"), row.getString("key_id"), row.getString("speaker")));
    }
}
