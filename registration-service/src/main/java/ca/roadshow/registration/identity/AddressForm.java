package ca.roadshow.registration.identity;

import ca.roadshow.web.address.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A form that asks for an address.
 *
 * @param to where to go on to
 */
record AddressForm(
        @NotBlank @EmailAddress @Nullable String email,
        @Nullable String to) {

    static final AddressForm BLANK = new AddressForm(null, null);

    /** Never the address. */
    @Override
    public String toString() {
        return "AddressForm";
    }
}
