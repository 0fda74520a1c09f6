package ca.roadshow.demo;

import ca.roadshow.web.input.EmailAddress;
import ca.roadshow.web.input.PersonName;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record RsvpForm(
        @NotNull @PersonName String name,
        @NotNull @EmailAddress String email,
        @Nullable String locale,
        @Nullable String note) {

    static RsvpForm blank() {
        return new RsvpForm("", "", null, null);
    }
}
