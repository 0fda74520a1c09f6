package ca.roadshow.registration.identity.role;

import ca.roadshow.web.address.EmailAddress;
import ca.roadshow.web.input.PersonName;
import ca.roadshow.web.locale.Language;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A person and the role to give.
 *
 * @param trust role and scope as {@link Trusts} writes them
 */
record GrantForm(
        @NotBlank @PersonName @Nullable String name,
        @NotBlank @EmailAddress @Nullable String email,
        @NotBlank @Nullable String trust,
        @Nullable Language locale) {

    static final GrantForm BLANK = new GrantForm(null, null, null, null);

    /** Without the name and the address. */
    @Override
    public String toString() {
        return "GrantForm[" + trust + "]";
    }
}
