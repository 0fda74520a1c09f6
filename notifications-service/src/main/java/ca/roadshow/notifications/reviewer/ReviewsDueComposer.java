package ca.roadshow.notifications.reviewer;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import org.springframework.stereotype.Component;

/** The mail for a reviewer who has reviews to give before scoring ends soon. */
@Component
class ReviewsDueComposer extends ReviewsComposer {

    static final MailPurpose PURPOSE = new MailPurpose("reviews-due", MailPriority.NORMAL, null, false);

    ReviewsDueComposer(Announcements announcements, MailLinks links, Dates dates) {
        super(PURPOSE, announcements, links, dates);
    }
}
