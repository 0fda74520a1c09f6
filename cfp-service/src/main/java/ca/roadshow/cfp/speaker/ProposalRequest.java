package ca.roadshow.cfp.speaker;

import ca.roadshow.web.address.EmailAddress;
import ca.roadshow.web.input.PersonName;
import ca.roadshow.web.input.SingleLine;
import ca.roadshow.web.locale.Language;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A proposal, or an edit of one, from the form or from an API client. Required components are null only until they are validated.
 *
 * @param summary called {@code abstract} in requests; {@code abstract} is a Java keyword
 * @param language of the talk
 * @param locale language of mails to the speaker; if absent, the language of the request
 * @param speaker an edit keeps the stored one if it is absent, and always keeps the e-mail address
 * @param news whether the speaker also wants the news of the call's community
 * @param version that an edit was made from; absent in a new proposal
 */
@SuppressWarnings("MultipleNullnessAnnotations") // What one form requires may be absent in the other.
record ProposalRequest(
        @NotBlank @SingleLine @Size(max = 200) String title,
        @BindParam("abstract") @JsonProperty("abstract") String summary,
        @NotBlank String format,
        @NotBlank @Pattern(regexp = "(en|fr)?") String language,
        @NotNull(groups = Submission.class) @Valid @Nullable SpeakerRequest speaker,
        @Nullable Language locale,
        @Nullable Boolean news,
        @NotNull(groups = Edit.class) @Nullable Integer version) {

    /** Rules for a new proposal alone. */
    interface Submission {}

    /** Rules for an edit alone. */
    interface Edit {}

    /** Validation errors name this property, so it has the name that clients use. */
    @NotBlank
    @Size(max = 5000)
    public String getAbstract() {
        return summary;
    }

    /** The speaker of a validated new proposal. */
    SpeakerRequest sender() {
        return Objects.requireNonNull(speaker);
    }

    boolean wantsNews() {
        return Boolean.TRUE.equals(news);
    }

    /** Leaves out the talk and personal data. */
    @Override
    public String toString() {
        return "ProposalRequest[" + format + ", " + language + "]";
    }

    record SpeakerRequest(
            @NotBlank @PersonName String name,

            @NotBlank(groups = Submission.class) @EmailAddress
            String email,

            @Size(max = 2000) @Nullable String bio) {

        @Override
        public String toString() {
            return "SpeakerRequest[]";
        }
    }
}
