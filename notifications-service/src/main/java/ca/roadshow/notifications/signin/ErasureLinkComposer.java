package ca.roadshow.notifications.signin;

import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The mail for a person who has requested the erasure of their data and must confirm it. */
@Component
class ErasureLinkComposer extends PersonLinkComposer {

    static final MailPurpose PURPOSE = new MailPurpose("erasure-link", MailPriority.URGENT, null, false);

    ErasureLinkComposer(MailLinks links, Dates dates, MailSettings settings, Clock clock) {
        super(PURPOSE, MailLink.ERASURE, links, dates, settings, clock);
    }
}
