package ca.roadshow.cfp.proposal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The status of a proposal in one city. A call that does not ask for cities has one answer.
 *
 * @param status the status that the speaker sees
 * @param decision decision that is not published; null if there is none
 * @param batch batch in which a decision was last published, or the id of the proposal whose place this one got; null before
 * @param rank order among the alternates, as published; null if it is not an alternate
 * @param confirmBy deadline to confirm an accepted talk; null for other statuses
 * @param reminders how many of the reminder times had passed when the last reminder was sent
 * @param date date that the speaker chose; null if the call does not ask for one
 */
public record Answer(
        ProposalStatus status,
        @Nullable Decision decision,
        @Nullable String batch,
        @Nullable Integer rank,
        @Nullable Instant confirmBy,
        int reminders,
        @Nullable LocalDate date) {

    static final Answer OPEN = new Answer(ProposalStatus.SUBMITTED, null, null, null, null, 0, null);

    /** @param rank null unless the outcome is an alternate */
    public record Decision(Outcome outcome, @Nullable Integer rank, String decidedBy, Instant at) {}

    /** Whether there is a decision to publish. */
    @JsonIgnore
    public boolean isUnpublished() {
        return decision != null && allows(decision.outcome(), decision.rank());
    }

    /** Whether this outcome is already published. */
    boolean isAlready(Outcome outcome, @Nullable Integer otherRank) {
        return status == outcome.status() && Objects.equals(rank, otherRank);
    }

    /** Whether the status can change to the outcome. An alternate may also get another rank. */
    boolean allows(Outcome outcome, @Nullable Integer otherRank) {
        return status.leadsTo(outcome.status())
                || (status == ProposalStatus.ALTERNATE
                        && outcome == Outcome.ALTERNATE
                        && !Objects.equals(rank, otherRank));
    }

    /** Returns the answer with a decision. A decision that equals the published outcome leaves nothing to publish. */
    Answer decided(@Nullable Decision latest) {
        var open = latest == null || isAlready(latest.outcome(), latest.rank()) ? null : latest;
        return new Answer(status, open, batch, rank, confirmBy, reminders, date);
    }

    Answer published(ProposalEvent.DecisionPublished event) {
        return new Answer(event.outcome().status(), null, event.batch(), event.rank(), event.confirmBy(), 0, null);
    }

    Answer promoted(ProposalEvent.AlternatePromoted event) {
        return new Answer(ProposalStatus.ACCEPTED, null, event.placeOf(), null, event.confirmBy(), 0, null);
    }

    Answer confirmed(@Nullable LocalDate chosen) {
        return new Answer(ProposalStatus.CONFIRMED, decision, batch, null, null, reminders, chosen);
    }

    Answer reminded(int sent) {
        return new Answer(status, decision, batch, rank, confirmBy, sent, date);
    }

    /** Returns the answer with another status, without the data that belong to the status before. */
    Answer with(ProposalStatus next) {
        return new Answer(next, decision, batch, null, null, reminders, null);
    }
}
