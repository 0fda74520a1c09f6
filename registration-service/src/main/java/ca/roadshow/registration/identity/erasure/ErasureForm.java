package ca.roadshow.registration.identity.erasure;

import ca.roadshow.web.address.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** @param erased the address of the person to erase */
public record ErasureForm(@NotBlank @EmailAddress @Nullable String erased) {

    /** Without the address. */
    @Override
    public String toString() {
        return "ErasureForm";
    }
}
