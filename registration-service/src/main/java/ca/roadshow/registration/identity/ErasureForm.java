package ca.roadshow.registration.identity;

import ca.roadshow.web.address.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** @param erased the address of whom an organizer has forgotten */
record ErasureForm(@NotBlank @EmailAddress @Nullable String erased) {

    /** Never the address. */
    @Override
    public String toString() {
        return "ErasureForm";
    }
}
