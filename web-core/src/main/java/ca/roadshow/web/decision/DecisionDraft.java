package ca.roadshow.web.decision;

import ca.roadshow.web.form.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link DecisionMail} that is not sent yet. One service gives it to organizers, and another one shows the mail that it would
 * send.
 *
 * @param name of the speaker
 * @param language code of the mail's language
 * @param confirmBy ISO 8601; null if no talk is accepted
 * @param note to all speakers
 * @param personalNote to this speaker
 */
public record DecisionDraft(
        @Nullable String callId,
        @Nullable String name,
        @Nullable String language,
        @Nullable List<Talk> talks,
        @Nullable String confirmBy,
        @Nullable Words note,
        @Nullable String personalNote) {

    /**
     * A decision about a talk.
     *
     * @param city slug of the community that decided; null if the call does not ask for cities
     * @param outcome {@code ACCEPTED}, {@code ALTERNATE} or {@code DECLINED}
     */
    public record Talk(
            @Nullable String proposalId,
            @Nullable String title,
            @Nullable String city,
            @Nullable String outcome) {

        /** Leaves out the title. */
        @Override
        public String toString() {
            return "Talk[" + proposalId + ", " + outcome + "]";
        }
    }

    /** Leaves out personal data. */
    @Override
    public String toString() {
        return "DecisionDraft[" + callId + "]";
    }
}
