package ca.roadshow.notifications.mail.ledger;

import java.util.Collection;

/** All purposes of this service. */
public interface MailPurposes {

    Collection<MailPurpose> all();
}
