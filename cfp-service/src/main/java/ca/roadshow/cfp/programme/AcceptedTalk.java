package ca.roadshow.cfp.programme;

import ca.roadshow.cfp.invitation.CoSpeaker;
import ca.roadshow.cfp.profile.Profile;
import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.view.ProposalView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A talk that was accepted in a city, for the public page: without e-mail addresses and unpublished decisions.
 *
 * @param city slug of the community; null if the call does not ask for cities
 * @param state {@code ACCEPTED} until the speaker confirms, then {@code CONFIRMED}
 * @param date date of the talk; null if the speaker chose none
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
     * @param name null after an erasure; pages then show “forgotten person”
     * @param bio may be empty
     * @param affiliation where the speaker works on the date of the talk, or today
     * @param photo path of the photo
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpeakerItem(
            @JsonInclude @Nullable String name,
            String bio,
            @Nullable String pronouns,
            @Nullable String affiliation,
            @Nullable String photo) {

        private static SpeakerItem of(
                String person, @Nullable Speaker speaker, String language, LocalDate day, Presentations known) {
            if (speaker == null) {
                return new SpeakerItem(null, "", null, null, null);
            }
            var profile = known.profiles().get(person);
            var photo = known.photos().get(person);
            if (profile == null) {
                return new SpeakerItem(speaker.name(), speaker.bio(), null, null, photo);
            }
            var bio = profile.bio();
            return new SpeakerItem(
                    profile.name(),
                    bio == null ? speaker.bio() : bio.in(language),
                    profile.pronouns(),
                    profile.affiliation(day).orElse(null),
                    photo);
        }

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "SpeakerItem[]";
        }
    }

    /**
     * The data to present speakers, by person.
     *
     * @param photos paths
     * @param today used for talks without a date
     */
    record Presentations(Map<String, Profile> profiles, Map<String, String> photos, LocalDate today) {}

    /** Returns one talk for each city that has accepted the proposal. */
    static Stream<AcceptedTalk> of(ProposalView proposal, List<CoSpeaker> others, Presentations known) {
        return proposal.answers().entrySet().stream()
                .filter(answer -> answer.getValue().status().hasPlace())
                .map(answer -> of(proposal, others, known, answer.getKey(), answer.getValue()));
    }

    private static AcceptedTalk of(
            ProposalView proposal, List<CoSpeaker> others, Presentations known, String city, Answer answer) {
        var day = Objects.requireNonNullElse(answer.date(), known.today());
        var language = proposal.language();
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
                                Stream.of(
                                        SpeakerItem.of(proposal.personId(), proposal.speaker(), language, day, known)),
                                others.stream()
                                        .map(other -> SpeakerItem.of(
                                                other.person().value(), other.speaker(), language, day, known)))
                        .toList());
    }

    /** Leaves out the talk and personal data. */
    @Override
    public String toString() {
        return "AcceptedTalk[" + id + "]";
    }
}
