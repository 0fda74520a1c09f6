package ca.roadshow.registration.identity;

import ca.roadshow.web.address.EmailAddress;
import ca.roadshow.web.input.PersonName;
import ca.roadshow.web.locale.Language;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Someone to be trusted.
 *
 * @param trust role and scope as {@link Trusts} writes them
 */
record GrantForm(
        @NotBlank @PersonName @Nullable String name,
        @NotBlank @EmailAddress @Nullable String email,
        @NotBlank @Nullable String trust,
        @Nullable Language locale) {

    static final GrantForm BLANK = new GrantForm(null, null, null, null);

    /** Never the name or the address. */
    @Override
    public String toString() {
        return "GrantForm[" + trust + "]";
    }
}
