package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.cfp.proposal.ProposalState.Cause;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.Reply;
import ca.roadshow.cfp.speaker.tracking.Tracking.SpeakerRow;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in the API, for its speaker.
 *
 * @param state the best answer of several cities; {@code status} is the same, under its former name
 * @param speakers all speakers and invited people
 * @param possible actions that this reader can do now
 */
record ProposalResponse(
        String id,
        String proposalId,
        String callId,
        String title,
        @JsonProperty("abstract") String summary,
        String format,
        String language,
        @Nullable String track,
        @Nullable String level,
        List<CityItem> cities,
        List<Reply> answers,
        @Nullable String notes,
        @Nullable String slides,
        @Nullable String video,
        ProposalStatus state,
        ProposalStatus status,
        int version,
        SpeakerItem speaker,
        List<SpeakerRow> speakers,
        Set<Tracking.Action> possible,
        List<Step> history) {

    record SpeakerItem(String name, String email, String bio, String locale) {

        @Override
        public String toString() {
            return "SpeakerItem[]";
        }
    }

    /**
     * The answer of one city; {@code city} is empty if the call does not ask for cities.
     *
     * @param dates dates that the speaker offered; empty for any
     * @param date date that the speaker chose
     */
    record CityItem(
            String city,
            List<LocalDate> dates,
            ProposalStatus state,
            @Nullable Integer rank,
            @Nullable Instant confirmBy,
            @Nullable LocalDate date) {}

    /** @param version created by an edit; null if the state changed */
    record Step(
            ProposalStatus status,
            String city,
            Instant at,
            Cause by,
            @Nullable String reason,
            @Nullable Integer version) {

        @Override
        public String toString() {
            return "Step[" + status + "]";
        }
    }

    static ProposalResponse of(Tracking tracking) {
        var proposal = tracking.proposal();
        var speaker = proposal.speaker();
        return new ProposalResponse(
                proposal.id().value(),
                proposal.id().value(),
                proposal.callId(),
                proposal.title(),
                proposal.summary(),
                proposal.format(),
                proposal.language(),
                proposal.placement().track(),
                proposal.placement().level(),
                tracking.answers().stream()
                        .map(answer -> new CityItem(
                                answer.city(),
                                answer.dates(),
                                answer.status(),
                                answer.rank(),
                                answer.confirmBy(),
                                answer.date()))
                        .toList(),
                proposal.talk().replies(),
                proposal.talk().notes(),
                proposal.talk().slides(),
                proposal.talk().video(),
                proposal.status(),
                proposal.status(),
                proposal.version(),
                new SpeakerItem(speaker.name(), speaker.email(), speaker.bio(), speaker.language()),
                tracking.speakers(),
                tracking.allowed(),
                tracking.history().stream()
                        .map(step -> new Step(
                                step.status(), step.city(), step.at(), step.cause(), step.reason(), step.version()))
                        .toList());
    }

    /** Leaves out personal data. */
    @Override
    public String toString() {
        return "ProposalResponse[" + id + "]";
    }
}
