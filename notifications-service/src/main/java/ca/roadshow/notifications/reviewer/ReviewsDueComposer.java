package ca.roadshow.notifications.reviewer;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import org.springframework.stereotype.Component;

/** Scoring ends soon, and a reviewer has reviews to give. */
@Component
class ReviewsDueComposer extends ReviewsComposer {

    static final MailPurpose PURPOSE = new MailPurpose("reviews-due", MailPriority.NORMAL, null, false);

    ReviewsDueComposer(Announcements announcements, MailLinks links, Dates dates) {
        super(PURPOSE, announcements, links, dates);
    }
}
