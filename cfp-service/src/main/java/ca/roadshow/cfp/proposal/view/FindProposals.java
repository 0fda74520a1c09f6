package ca.roadshow.cfp.proposal.view;

import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalState;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads proposals: a single one from its stored events, so that changes are visible at once; lists from the view. A proposal of
 * an erased speaker cannot be read.
 */
@Component
public class FindProposals {

    /**
     * A proposal for its speaker.
     *
     * @param history every status that the proposal has had, and its edits, oldest first
     * @param key any value that is encrypted with the speaker's key, to encrypt others with the same key
     */
    public record Tracked(ProposalView proposal, List<ProposalState.Entry> history, Sealed key) {}

    private final JdbcClient jdbc;
    private final ProposalStates states;
    private final ProposalDecryption decryption;
    private final ViewAwait views;
    private final JsonMapper json;

    FindProposals(
            JdbcClient jdbc, ProposalStates states, ProposalDecryption decryption, ViewAwait views, JsonMapper json) {
        this.jdbc = jdbc;
        this.views = views;
        this.json = json;
        this.states = states;
        this.decryption = decryption;
    }

    /**
     * Returns a proposal.
     *
     * @throws ProblemException 404 if there is no such proposal, 410 if its speaker was erased or disowned it
     */
    public Tracked track(ProposalId id) {
        var state = states.now(id.value());
        var proposal = view(state);
        if (!proposal.status().isShown()) {
            throw new ProblemException(HttpStatus.GONE, "proposal.disowned");
        }
        return new Tracked(
                proposal,
                state.history(),
                Objects.requireNonNull(state.content()).speaker());
    }

    /** Returns the current proposal; empty if there is no such proposal or its speaker was erased. */
    public Optional<ProposalView> find(ProposalId id) {
        var state = states.now(id.value());
        return Optional.ofNullable(state.content()).flatMap(content -> view(content, state));
    }

    /** Returns the decrypted reason of a withdrawal; empty if none was given. */
    public Optional<String> reason(ProposalState.Entry entry) {
        return Optional.ofNullable(entry.reason()).flatMap(decryption::text);
    }

    /**
     * Returns the proposal as it was first submitted.
     *
     * @throws ProblemException 404 if there is no such proposal, 410 if its speaker was erased
     */
    public ProposalView submitted(ProposalId id) {
        return view(states.afterFirstEvent(id.value()));
    }

    /** Returns the proposals of a call, the oldest first. */
    public List<ProposalView> ofCall(String callId) {
        return list("call_id = ?", "submitted_at, proposal_id", callId);
    }

    /** Returns the ids of all proposals to a call that the view contains, with any status. */
    public Set<String> ids(String callId) {
        return new HashSet<>(jdbc.sql("select proposal_id from proposal_view_v3 where call_id = ?")
                .param(callId)
                .query((row, _) -> row.getString("proposal_id"))
                .list());
    }

    /** Waits until lists show matching answers. */
    public void await(ProposalId proposal, Predicate<Map<String, Answer>> shown) {
        views.until(
                proposal.value(),
                () -> jdbc.sql("select answers from proposal_view_v3 where proposal_id = ?")
                        .param(proposal.value())
                        .query((row, _) -> json.readValue(row.getString(1), ProposalRow.ANSWERS))
                        .optional()
                        .filter(shown)
                        .isPresent());
    }

    /** Returns the proposals of a speaker, the latest first. */
    public List<ProposalView> of(AddressId speaker) {
        return list("person_id = ?", "submitted_at desc, proposal_id", speaker.value());
    }

    /** Returns those of these proposals that lists show, the oldest first. */
    public List<ProposalView> all(Collection<String> ids) {
        return list("proposal_id = any (?)", "submitted_at, proposal_id", ids.toArray(String[]::new));
    }

    /** Returns the proposals with a place in the programme of a city, the oldest first. */
    public List<ProposalView> placed(String callId) {
        return list(
                "proposal_id in (select proposal_id from proposal_answer_v1"
                        + " where call_id = ? and status in ('ACCEPTED', 'CONFIRMED'))",
                "submitted_at, proposal_id",
                callId);
    }

    private List<ProposalView> list(String condition, String order, Object value) {
        var rows = jdbc.sql(
                        "select * from proposal_view_v3 where " + condition + " and status = any (?) order by " + order)
                .params(value, ProposalStatus.shown())
                .query((row, _) -> ProposalRow.of(row, json))
                .list();
        var talks = decryption.talks(rows.stream().map(ProposalRow::talk).toList());
        var speakers =
                decryption.speakers(rows.stream().map(ProposalRow::speaker).toList());
        var found = new ArrayList<ProposalView>();
        for (var index = 0; index < rows.size(); index++) {
            var talk = talks.get(index);
            var speaker = speakers.get(index);
            if (talk.isPresent() && speaker.isPresent()) {
                found.add(rows.get(index).view(talk.get(), speaker.get()));
            }
        }
        return found;
    }

    private ProposalView view(ProposalState state) {
        var content = state.content();
        if (content == null) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "proposal.not-found");
        }
        return view(content, state)
                .orElseThrow(() -> new ProblemException(HttpStatus.GONE, "proposal.person-forgotten"));
    }

    private Optional<ProposalView> view(ProposalState.Content content, ProposalState state) {
        return decryption
                .talk(content.talk())
                .flatMap(talk -> decryption
                        .speaker(content.speaker())
                        .map(speaker -> new ProposalView(
                                content.proposalId(),
                                content.callId(),
                                content.addressId(),
                                talk,
                                speaker,
                                content.format(),
                                content.language(),
                                content.placement(),
                                content.version(),
                                state.status().orElseThrow(),
                                state.answers(),
                                content.submittedAt())));
    }
}
