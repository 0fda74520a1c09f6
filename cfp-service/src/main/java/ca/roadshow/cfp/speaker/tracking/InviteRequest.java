package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.web.address.EmailAddress;
import jakarta.validation.constraints.NotBlank;

/** An invitation of a co-speaker. */
record InviteRequest(@NotBlank @EmailAddress String email) {

    /** Leaves out the address. */
    @Override
    public String toString() {
        return "InviteRequest[]";
    }
}
