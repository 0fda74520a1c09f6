package ca.roadshow.registration.checkin;

import org.jspecify.annotations.Nullable;

/**
 * @param code of a ticket as it was scanned or typed, or the whole address in its QR code
 * @param rsvpId instead of a code
 * @param people of the party, 1 to 5; all who are not in yet where it is absent
 */
record CheckInRequest(
        @Nullable String code,
        @Nullable String rsvpId,
        @Nullable Integer people) {

    /** Never the code: whoever has it may come in. */
    @Override
    public String toString() {
        return "CheckInRequest[" + rsvpId + "]";
    }
}
