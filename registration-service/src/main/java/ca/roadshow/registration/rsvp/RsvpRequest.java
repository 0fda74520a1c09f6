package ca.roadshow.registration.rsvp;

import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.web.address.EmailAddress;
import ca.roadshow.web.input.PersonName;
import ca.roadshow.web.locale.Language;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * A request for an RSVP. Default party size: 1; default language: that of the HTTP request.
 *
 * @param news whether the person also wants the news of the meetup's community
 */
record RsvpRequest(
        @NotBlank @PersonName @Nullable String name,
        @NotBlank @EmailAddress @Nullable String email,
        @Nullable Language locale,
        @Range(min = 1, max = PartySize.LARGEST) @Nullable Integer partySize,
        @Nullable Boolean news) {

    int people() {
        return partySize == null ? 1 : partySize;
    }

    boolean wantsNews() {
        return Boolean.TRUE.equals(news);
    }

    /** Leaves out the name and the address. */
    @Override
    public String toString() {
        return "RsvpRequest[locale=" + locale + ", partySize=" + partySize + ", news=" + news + "]";
    }
}
