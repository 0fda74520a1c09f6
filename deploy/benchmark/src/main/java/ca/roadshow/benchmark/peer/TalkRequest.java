package ca.roadshow.benchmark.peer;

import ca.roadshow.web.address.EmailAddress;
import ca.roadshow.web.input.PersonName;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The JSON and the constraints of the product's proposal. */
record TalkRequest(
        @NotBlank @Size(max = 200) String title,

        @JsonProperty("abstract") @NotBlank @Size(max = 5000)
        String summary,

        @NotBlank String format,
        @NotBlank @Pattern(regexp = "en|fr") String language,
        @NotNull @Valid SpeakerRequest speaker,
        @Nullable Integer version) {

    record SpeakerRequest(
            @NotBlank @PersonName String name,
            @NotBlank @EmailAddress String email,
            @Size(max = 2000) @Nullable String bio) {

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "SpeakerRequest[]";
        }
    }

    /** Leaves out the talk and personal data. */
    @Override
    public String toString() {
        return "TalkRequest[" + format + ", " + language + "]";
    }
}
