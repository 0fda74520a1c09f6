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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A proposal as it is sent, by the form and by API clients alike; what is required is null only until it is validated.
 *
 * @param summary called {@code abstract} outside, which no Java name can be
 * @param language of the talk
 * @param locale in which the speaker reads mail; where it is missing, the language of the request
 */
record ProposalRequest(
        @NotBlank @SingleLine @Size(max = 200) String title,
        @BindParam("abstract") @JsonProperty("abstract") String summary,
        @NotBlank String format,
        @NotBlank @Pattern(regexp = "(en|fr)?") String language,
        @NotNull @Valid SpeakerRequest speaker,
        @Nullable Language locale) {

    /** Validated under the name that callers know. */
    @NotBlank
    @Size(max = 5000)
    public String getAbstract() {
        return summary;
    }

    /** Nothing of the talk, and never who proposes it. */
    @Override
    public String toString() {
        return "ProposalRequest[" + format + ", " + language + "]";
    }

    record SpeakerRequest(
            @NotBlank @PersonName String name,
            @NotBlank @EmailAddress String email,
            @Size(max = 2000) @Nullable String bio) {

        @Override
        public String toString() {
            return "SpeakerRequest[]";
        }
    }
}
