package ca.roadshow.notifications.signup;

import ca.roadshow.web.address.EmailAddress;
import ca.roadshow.web.locale.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The body of an API request for a subscription. */
record SubscribeRequest(
        @NotNull @EmailAddress String email,
        @NotNull Language locale,
        @NotEmpty @Size(max = 50) List<@NotBlank String> topics) {

    /** Does not contain the address. */
    @Override
    public String toString() {
        return "SubscribeRequest[" + locale + ", " + topics + "]";
    }
}
