package ca.roadshow.cfp.review.redaction;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.review.redaction.RedactionEvent.TalkRedacted;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredFacts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the texts for reviewers of a blind call: the redacted text, or the text with the speakers' names masked. */
@Component
public class FindRedactions {

    private final EventStore store;
    private final StoredFacts facts;
    private final PersonalData personalData;
    private final JdbcClient jdbc;

    FindRedactions(EventStore store, StoredFacts facts, PersonalData personalData, JdbcClient jdbc) {
        this.store = store;
        this.facts = facts;
        this.personalData = personalData;
        this.jdbc = jdbc;
    }

    /**
     * Returns the text for reviewers.
     *
     * @param version of the proposal; a redaction of an earlier version is not used
     */
    public Talk blind(ProposalId proposal, int version, Talk talk, List<Speaker> speakers) {
        return redacted(proposal, version).orElseGet(() -> Masks.talk(talk, speakers));
    }

    /** Masks only the names, for proposals that are not in {@link #among}. */
    public Talk masked(Talk talk, List<Speaker> speakers) {
        return Masks.talk(talk, speakers);
    }

    /** Returns the organizers' redaction of this version; empty if there is none. */
    public Optional<Talk> redacted(ProposalId proposal, int version) {
        TalkRedacted latest = null;
        var events = store.readEvents(RedactionId.of(proposal).value());
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof TalkRedacted redacted && redacted.version() == version) {
                latest = redacted;
            }
        }
        return Optional.ofNullable(latest).flatMap(event -> personalData.open(event.talk(), Talk.class));
    }

    /** Encrypts a redacted text with the key of the speaker, who owns the text; empty if the speaker is erased. */
    public Optional<Sealed> seal(ProposalId proposal, Talk talk) {
        return jdbc.sql("select person_id, talk_key_id, talk from proposal_view_v3 where proposal_id = ?")
                .param(proposal.value())
                .query((row, _) -> new Sealed(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .flatMap(original -> personalData.sealBeside(original, talk));
    }

    /** Returns those of the proposals that have a redaction of any version. */
    public Set<String> among(Collection<String> proposals) {
        var ids = proposals.stream()
                .map(id -> RedactionId.of(new ProposalId(id)).value())
                .toList();
        return facts.existing(ids).stream()
                .map(id -> new RedactionId(id).proposal())
                .collect(Collectors.toUnmodifiableSet());
    }
}
