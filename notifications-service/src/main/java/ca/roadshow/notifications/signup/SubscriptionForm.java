package ca.roadshow.notifications.signup;

import ca.roadshow.web.address.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of the form; absent fields are null. */
record SubscriptionForm(
        @NotBlank @EmailAddress @Nullable String email,
        @NotEmpty @Size(max = 50) @Nullable List<String> topics) {

    /** An empty form. No topic is ticked, because a consent must be the reader's own act. */
    static final SubscriptionForm EMPTY = new SubscriptionForm("", List.of());

    SubscriptionForm to(String address) {
        return new SubscriptionForm(address, topics);
    }

    /** Does not contain the address. */
    @Override
    public String toString() {
        return "SubscriptionForm[" + topics + "]";
    }
}
