package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.web.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads proposals, also one that was stored a moment ago and has not reached its view; never one of someone forgotten. */
@Component
class FindProposals {

    private final JdbcClient jdbc;
    private final EventStore store;
    private final OpenSeals seals;

    FindProposals(JdbcClient jdbc, EventStore store, OpenSeals seals) {
        this.jdbc = jdbc;
        this.store = store;
        this.seals = seals;
    }

    /** @throws ProblemException 404 if there is no such proposal, 410 if its speaker was forgotten or disowned it */
    ProposalView get(ProposalId id) {
        var found = viewed(id)
                .or(() -> stored(id))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "proposal.not-found"));
        if (found.status() == ProposalStatus.DISOWNED) {
            throw new ProblemException(HttpStatus.GONE, "proposal.disowned");
        }
        return found;
    }

    /** The talk as first submitted, from the store. */
    ProposalView submitted(ProposalId id) {
        return stored(id).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "proposal.not-found"));
    }

    /** The first to arrive leading. */
    List<ProposalView> ofCall(String callId) {
        return jdbc
                .sql("select * from proposal_view_v2 where call_id = ? and status <> 'DISOWNED' order by"
                        + " submitted_at, proposal_id")
                .param(callId)
                .query((row, number) -> view(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The last to arrive leading. */
    List<ProposalView> of(AddressId speaker) {
        return jdbc
                .sql("select * from proposal_view_v2 where person_id = ? and status <> 'DISOWNED' order by"
                        + " submitted_at desc, proposal_id")
                .param(speaker.value())
                .query((row, number) -> view(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ProposalView> viewed(ProposalId id) {
        return jdbc.sql("select * from proposal_view_v2 where proposal_id = ?")
                .param(id.value())
                .query((row, number) -> view(row))
                .optional()
                .flatMap(found -> found);
    }

    private Optional<ProposalView> stored(ProposalId id) {
        return store.readEvents(id.value())
                .asStream()
                .map(event -> event.getPayload())
                .filter(ProposalSubmitted.class::isInstance)
                .map(ProposalSubmitted.class::cast)
                .findFirst()
                .map(event -> view(event)
                        .orElseThrow(() -> new ProblemException(HttpStatus.GONE, "proposal.person-forgotten")));
    }

    private Optional<ProposalView> view(ProposalSubmitted event) {
        return seals.talk(event.talk())
                .flatMap(talk -> seals.speaker(event.speaker())
                        .map(speaker -> new ProposalView(
                                new ProposalId(event.proposalId()),
                                event.callId(),
                                talk,
                                speaker,
                                event.format(),
                                event.language(),
                                ProposalStatus.SUBMITTED,
                                event.submittedAt())));
    }

    private Optional<ProposalView> view(ResultSet row) throws SQLException {
        var person = row.getString("person_id");
        var talk = seals.talk(new Sealed(person, row.getString("talk_key_id"), row.getString("talk")));
        var speaker = seals.speaker(new Sealed(person, row.getString("speaker_key_id"), row.getString("speaker")));
        if (talk.isEmpty() || speaker.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProposalView(
                new ProposalId(row.getString("proposal_id")),
                row.getString("call_id"),
                talk.get(),
                speaker.get(),
                row.getString("format"),
                row.getString("language"),
                ProposalStatus.valueOf(row.getString("status")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant()));
    }
}
