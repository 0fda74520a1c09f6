package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.proposal.ProposalEvent.ProposalDisowned;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal after some of its events. The aggregate, the projection and the tracking page all apply events through {@link
 * #after}, so that they agree. Talk and speaker stay encrypted.
 *
 * @param content absent before the first event
 * @param history every status that the proposal has had, oldest first
 */
public record ProposalState(@Nullable Content content, List<Entry> history) {

    static final ProposalState START = new ProposalState(null, List.of());

    /**
     * @param talk an encrypted {@link Talk}
     * @param language of the talk, {@code en} or {@code fr}
     * @param speaker an encrypted {@link Speaker}
     */
    public record Content(
            ProposalId proposalId,
            String callId,
            Sealed talk,
            String format,
            String language,
            String addressId,
            Sealed speaker,
            Instant submittedAt) {

        private static Content of(ProposalSubmitted event) {
            return new Content(
                    new ProposalId(event.proposalId()),
                    event.callId(),
                    event.talk(),
                    event.format(),
                    event.language(),
                    event.addressId(),
                    event.speaker(),
                    event.submittedAt());
        }
    }

    /** A status and since when the proposal has had it. */
    public record Entry(ProposalStatus status, Instant at) {}

    public ProposalState {
        history = List.copyOf(history);
    }

    ProposalState after(ProposalEvent event) {
        return switch (event) {
            case ProposalSubmitted submitted ->
                new ProposalState(Content.of(submitted), with(ProposalStatus.SUBMITTED, submitted.submittedAt()));
            case ProposalDisowned disowned -> new ProposalState(content, with(ProposalStatus.DISOWNED, disowned.at()));
        };
    }

    /** Empty before the first event. */
    public Optional<ProposalStatus> status() {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.getLast().status());
    }

    boolean is(ProposalStatus status) {
        return status().filter(status::equals).isPresent();
    }

    /** An event that repeats the current status adds nothing. */
    private List<Entry> with(ProposalStatus status, Instant at) {
        return is(status)
                ? history
                : Stream.concat(history.stream(), Stream.of(new Entry(status, at)))
                        .toList();
    }
}
