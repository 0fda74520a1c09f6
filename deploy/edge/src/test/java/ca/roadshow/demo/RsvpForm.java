package ca.roadshow.demo;

import ca.roadshow.web.input.PersonName;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record RsvpForm(
        @NotNull @PersonName String name,
        @NotBlank @Email(message = "{input.email-invalid}") String email,
        @Nullable String locale,
        @Nullable String note) {

    static RsvpForm blank() {
        return new RsvpForm("", "", null, null);
    }
}
