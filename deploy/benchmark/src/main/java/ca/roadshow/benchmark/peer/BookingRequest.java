package ca.roadshow.benchmark.peer;

import ca.roadshow.web.address.EmailAddress;
import ca.roadshow.web.input.PersonName;
import ca.roadshow.web.locale.Language;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/** The JSON and the constraints of the product's RSVP. */
public record BookingRequest(
        @NotBlank @PersonName @Nullable String name,
        @NotBlank @EmailAddress @Nullable String email,
        @Nullable Language locale,
        @Range(min = 1, max = 5) @Nullable Integer partySize) {

    int people() {
        return partySize == null ? 1 : partySize;
    }

    /** Leaves out name and address. */
    @Override
    public String toString() {
        return "BookingRequest[locale=" + locale + ", partySize=" + partySize + "]";
    }
}
