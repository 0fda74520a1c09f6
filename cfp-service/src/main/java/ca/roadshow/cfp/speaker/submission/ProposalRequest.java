package ca.roadshow.cfp.speaker.submission;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A proposal, or an edit of one, from the form or from an API client. Required components are null only until they are validated.
 * {@link ProposalReader} checks what depends on the call.
 *
 * @param summary called {@code abstract} in requests; {@code abstract} is a Java keyword
 * @param language language of the talk
 * @param speaker an edit keeps the stored one if it is absent, and always keeps the e-mail address
 * @param locale language of mails to the speaker; if absent, the language of the request
 * @param news whether the speaker also wants the news of the call's community
 * @param version version that was edited; absent in a new proposal
 * @param code late code for a new proposal after the call has closed
 */
@SuppressWarnings("MultipleNullnessAnnotations") // Fields that one form requires may be absent in the other.
public record ProposalRequest(
        @NotBlank @SingleLine @Size(max = 200) String title,
        @BindParam("abstract") @JsonProperty("abstract") String summary,
        @NotBlank String format,
        @NotBlank @Pattern(regexp = "(en|fr)?") String language,
        @NotNull(groups = Submission.class) @Valid @Nullable SpeakerRequest speaker,
        @Nullable Language locale,
        @Nullable Boolean news,
        @NotNull(groups = Edit.class) @Nullable Integer version,
        @Nullable String track,
        @Nullable String level,
        @Nullable List<@Nullable CityRequest> cities,
        @Nullable List<@Nullable ReplyRequest> answers,
        @Nullable String notes,
        @Nullable String slides,
        @Nullable String video,
        @Nullable String code) {

    /** Validation group of rules for new proposals only. */
    interface Submission {}

    /** Validation group of rules for edits only. */
    public interface Edit {}

    /** A city to which the speaker would come. Without a city, the form offered it and it was not chosen. */
    record CityRequest(@Nullable String city, @Nullable List<LocalDate> dates) {}

    /** An answer to a question of the call. */
    record ReplyRequest(@Nullable String question, @Nullable String value) {

        /** Leaves out the value. */
        @Override
        public String toString() {
            return "ReplyRequest[" + question + "]";
        }
    }

    /** Creates a request to a call that asks only for a format. */
    ProposalRequest(
            String title,
            String summary,
            String format,
            String language,
            @Nullable SpeakerRequest speaker,
            @Nullable Language locale,
            @Nullable Boolean news,
            @Nullable Integer version) {
        this(
                title, summary, format, language, speaker, locale, news, version, null, null, null, null, null, null,
                null, null);
    }

    /** Returns an empty request. Required components are empty until they are validated. */
    static ProposalRequest empty(String language) {
        return new ProposalRequest("", "", "", language, null, null, null, null);
    }

    /** Returns the abstract. The property has the name that clients use, because validation errors contain it. */
    @NotBlank
    @Size(max = 5000)
    public String getAbstract() {
        return summary;
    }

    /** Returns the speaker of a validated new proposal. */
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

    public record SpeakerRequest(
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
