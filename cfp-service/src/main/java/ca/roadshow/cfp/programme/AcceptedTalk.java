package ca.roadshow.cfp.programme;

import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.ProposalView;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A talk that was accepted in a city, as everyone may see it: without e-mail addresses and before any change that was not
 * published.
 *
 * @param city slug of the community; null if the call does not ask for cities
 * @param state {@code ACCEPTED} until the speaker confirms, then {@code CONFIRMED}
 * @param date on which the talk is given; null if the speaker chose none
 */
public record AcceptedTalk(
        String id,
        String title,
        @JsonProperty("abstract") String summary,
        String format,
        String language,
        @Nullable String track,
        @Nullable String level,
        @Nullable String city,
        ProposalStatus state,
        @Nullable LocalDate date,
        List<SpeakerItem> speakers) {

    /** @param bio may be empty */
    public record SpeakerItem(String name, String bio) {

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "SpeakerItem[]";
        }
    }

    /** One for each city that has accepted the proposal. */
    static Stream<AcceptedTalk> of(ProposalView proposal) {
        return proposal.answers().entrySet().stream()
                .filter(answer -> answer.getValue().status().hasPlace())
                .map(answer -> of(proposal, answer.getKey(), answer.getValue()));
    }

    private static AcceptedTalk of(ProposalView proposal, String city, Answer answer) {
        return new AcceptedTalk(
                proposal.id().value(),
                proposal.title(),
                proposal.summary(),
                proposal.format(),
                proposal.language(),
                proposal.placement().track(),
                proposal.placement().level(),
                city.isEmpty() ? null : city,
                answer.status(),
                answer.date(),
                List.of(new SpeakerItem(
                        proposal.speaker().name(), proposal.speaker().bio())));
    }

    /** Leaves out the talk and personal data. */
    @Override
    public String toString() {
        return "AcceptedTalk[" + id + "]";
    }
}
