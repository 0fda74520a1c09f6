package ca.roadshow.notifications.subscription;

import ca.roadshow.web.address.EmailAddress;
import ca.roadshow.web.locale.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a client sends to subscribe. */
record SubscribeRequest(
        @NotNull @EmailAddress String email,
        @NotNull Language locale,
        @NotEmpty @Size(max = 50) List<@NotBlank String> topics) {

    /** Never the address. */
    @Override
    public String toString() {
        return "SubscribeRequest[" + locale + ", " + topics + "]";
    }
}
