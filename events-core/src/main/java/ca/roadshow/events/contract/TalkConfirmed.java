package ca.roadshow.events.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An accepted talk was confirmed. Published again with all fields when one of them changes.
 *
 * @param event id or slug of the meetup or conference that the call is for; absent if there is none
 * @param communityId of the call; absent for a call of the whole network
 * @param summary the abstract, in Markdown and in the language of the talk; absent if it is not known
 * @param language of the talk, {@code en} or {@code fr}
 * @param speakers the one who submitted the talk, then the others
 * @param places where the talk is given; at least one
 */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.talk-confirmed.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TalkConfirmed(
        String callId,
        String proposalId,
        @Nullable String event,
        @Nullable String communityId,
        String title,
        @JsonProperty("abstract") @Nullable String summary,
        String language,
        List<TalkSpeaker> speakers,
        List<Place> places,
        Instant changedAt)
        implements IntegrationEvent {

    /**
     * @param addressId identifies the speaker
     * @param affiliation at the time of the talk; absent if the speaker gave none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TalkSpeaker(
            String addressId, String name, @Nullable String affiliation) {

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "TalkSpeaker[" + addressId + "]";
        }
    }

    /**
     * @param city slug of a community; absent if the call does not ask for cities
     * @param date chosen by the speaker; absent if the call has no dates
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(@Nullable String city, @Nullable LocalDate date) {}

    @Override
    public String personId() {
        return speakers.getFirst().addressId();
    }

    /** Leaves out the talk. */
    @Override
    public String toString() {
        return "TalkConfirmed[" + proposalId + ", " + places + "]";
    }
}
