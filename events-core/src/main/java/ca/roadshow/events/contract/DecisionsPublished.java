package ca.roadshow.events.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about the talks of one speaker, for one mail: all decisions of a batch, or one about an alternate that
 * got a free place.
 *
 * @param batch identifies the batch
 * @param confirmBy deadline for confirming accepted talks; absent if none is accepted
 * @param note of the organizers to all speakers; absent if there is none
 * @param personalNote of the organizers to this speaker, in the speaker's language; absent if there is none
 */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.decisions-published.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionsPublished(
        String callId,
        String batch,
        Person speaker,
        List<DecidedTalk> talks,
        @Nullable Instant confirmBy,
        @Nullable Bilingual note,
        Instant publishedAt,
        @Nullable String personalNote)
        implements IntegrationEvent {

    /** Without a personal note. */
    public DecisionsPublished(
            String callId,
            String batch,
            Person speaker,
            List<DecidedTalk> talks,
            @Nullable Instant confirmBy,
            @Nullable Bilingual note,
            Instant publishedAt) {
        this(callId, batch, speaker, talks, confirmBy, note, publishedAt, null);
    }

    /**
     * @param city slug of the community that decided; absent if the call does not ask for cities
     * @param outcome {@code ACCEPTED}, {@code ALTERNATE} or {@code DECLINED}
     * @param invitation by which a co-speaker joined; absent for the speaker who submitted the talk
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecidedTalk(
            String proposalId,
            String title,
            @Nullable String city,
            String outcome,
            @Nullable String invitation) {

        /** For the speaker who submitted the talk. */
        public DecidedTalk(String proposalId, String title, @Nullable String city, String outcome) {
            this(proposalId, title, city, outcome, null);
        }

        /** Leaves out the talk. */
        @Override
        public String toString() {
            return "DecidedTalk[" + proposalId + ", " + outcome + "]";
        }
    }

    @Override
    public String personId() {
        return speaker.addressId();
    }

    /** Leaves out the notes. */
    @Override
    public String toString() {
        return "DecisionsPublished[" + batch + ", " + speaker + "]";
    }
}
