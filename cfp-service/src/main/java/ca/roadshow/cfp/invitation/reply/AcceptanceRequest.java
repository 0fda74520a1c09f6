package ca.roadshow.cfp.invitation.reply;

import ca.roadshow.web.input.PersonName;
import ca.roadshow.web.locale.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The name and data of an invited speaker, from the form or an API client.
 *
 * @param locale language of mails; if absent, that of the invitation
 */
record AcceptanceRequest(
        @NotBlank @PersonName String name,
        @Size(max = 2000) @Nullable String bio,
        @Nullable Language locale) {

    static final AcceptanceRequest EMPTY = new AcceptanceRequest("", null, null);

    /** Leaves out personal data. */
    @Override
    public String toString() {
        return "AcceptanceRequest[]";
    }
}
