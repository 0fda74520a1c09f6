package ca.roadshow.demo;

import ca.roadshow.web.input.PersonName;
import ca.roadshow.web.locale.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param note at most 20 characters, so that a test can exceed the limit */
record Rsvp(
        @NotNull @PersonName String name,
        @NotBlank @Email(message = "{input.email-invalid}") String email,
        @Nullable Language locale,
        @Min(1) @Max(5) int partySize,
        @Nullable @Size(min = 2, max = 20) String note,
        @Nullable List<@Email(message = "{input.email-invalid}") String> guests,
        @Nullable @Valid Company company) {

    record Company(@NotNull @PersonName String name) {}
}
