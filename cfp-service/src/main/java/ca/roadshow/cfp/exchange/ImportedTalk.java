package ca.roadshow.cfp.exchange;

import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.Placement;
import ca.roadshow.web.address.EmailAddress;
import ca.roadshow.web.input.PersonName;
import ca.roadshow.web.input.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A talk from a file. Its limits are the same as in the form of a call.
 *
 * @param entry identifies the talk in the other system
 * @param outcome decision in the other system; null if there was none
 */
record ImportedTalk(
        int row,
        String entry,
        @NotBlank @SingleLine @Size(max = 200) String title,
        @NotBlank @Size(max = 5000) String summary,
        String format,
        String language,
        Placement placement,
        @NotBlank @EmailAddress String email,
        @NotBlank @PersonName String name,
        @Size(max = 2000) String bio,
        @Size(max = 2000) String notes,
        @Nullable Outcome outcome) {

    /** Leaves out the talk and personal data. */
    @Override
    public String toString() {
        return "ImportedTalk[" + row + "]";
    }
}
