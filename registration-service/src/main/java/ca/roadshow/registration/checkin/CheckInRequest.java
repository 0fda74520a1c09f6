package ca.roadshow.registration.checkin;

import org.jspecify.annotations.Nullable;

/**
 * @param code of a ticket, scanned or typed; or the whole address in its QR code
 * @param rsvpId the RSVP, if there is no code
 * @param people of the party to check in, 1 to 5; default: all who are not checked in yet
 */
record CheckInRequest(
        @Nullable String code,
        @Nullable String rsvpId,
        @Nullable Integer people) {

    /** Leaves out the code, which is enough to enter. */
    @Override
    public String toString() {
        return "CheckInRequest[" + rsvpId + "]";
    }
}
