package ca.roadshow.registration.identity.signin;

import ca.roadshow.web.address.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A form that asks for an address.
 *
 * @param to the path to show afterwards
 */
public record AddressForm(
        @NotBlank @EmailAddress @Nullable String email,
        @Nullable String to) {

    public static final AddressForm BLANK = new AddressForm(null, null);

    /** Without the address. */
    @Override
    public String toString() {
        return "AddressForm";
    }
}
