package ca.roadshow.cfp.listing;

import ca.roadshow.cfp.call.CallStatus;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.web.locale.Deadline;
import java.time.Instant;

/**
 * A call on a page, at the time of the request.
 *
 * @param daysLeft number of midnights in the call's time zone until it closes; 0 on the last day
 */
public record CallCard(CallView call, CallStatus status, long daysLeft) {

    public static CallCard of(CallView call, Instant now) {
        return new CallCard(call, call.terms().statusAt(now), closing(call).daysLeft(now));
    }

    /** Returns the opening time of an upcoming or rolling call; otherwise the closing time. */
    public Instant date() {
        return status == CallStatus.UPCOMING || call.terms().isRolling()
                ? call.terms().opensAt()
                : closing(call).last();
    }

    private static Deadline closing(CallView call) {
        return new Deadline(call.terms().closesAt(), call.zone());
    }

    public boolean isOpen() {
        return status == CallStatus.OPEN;
    }
}
