package ca.roadshow.cfp.programme;

import ca.roadshow.cfp.invitation.CoSpeaker;
import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.ProposalView;
import ca.roadshow.cfp.proposal.Speaker;
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

    /**
     * @param name null once the speaker was erased; pages then say “forgotten person”
     * @param bio may be empty
     */
    public record SpeakerItem(@Nullable String name, String bio) {

        private static SpeakerItem of(@Nullable Speaker speaker) {
            return speaker == null ? new SpeakerItem(null, "") : new SpeakerItem(speaker.name(), speaker.bio());
        }

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "SpeakerItem[]";
        }
    }

    /** One for each city that has accepted the proposal. */
    static Stream<AcceptedTalk> of(ProposalView proposal, List<CoSpeaker> others) {
        return proposal.answers().entrySet().stream()
                .filter(answer -> answer.getValue().status().hasPlace())
                .map(answer -> of(proposal, others, answer.getKey(), answer.getValue()));
    }

    private static AcceptedTalk of(ProposalView proposal, List<CoSpeaker> others, String city, Answer answer) {
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
                Stream.concat(
                                Stream.of(SpeakerItem.of(proposal.speaker())),
                                others.stream().map(other -> SpeakerItem.of(other.speaker())))
                        .toList());
    }

    /** Leaves out the talk and personal data. */
    @Override
    public String toString() {
        return "AcceptedTalk[" + id + "]";
    }
}
