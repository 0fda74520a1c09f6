package ca.roadshow.notifications.attendance;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.notifications.mail.ledger.Recipients;
import org.springframework.stereotype.Component;

/** Deletes the attendances of an erased person, in the transaction of the erasure. */
@Component
class AttendanceEraser implements Forgets {

    private final Recipients recipients;
    private final Attendances attendances;

    AttendanceEraser(Recipients recipients, Attendances attendances) {
        this.recipients = recipients;
        this.attendances = attendances;
    }

    @Override
    public void forget(AddressId person, String reference) {
        recipients.lock(person);
        attendances.erase(person);
    }
}
