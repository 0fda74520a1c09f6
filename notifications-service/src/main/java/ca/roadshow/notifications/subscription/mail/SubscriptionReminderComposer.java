package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.link.MailLinks;
import org.springframework.stereotype.Component;

/** Asks a second time to confirm a subscription. */
@Component
class SubscriptionReminderComposer extends SubscriptionComposer {

    static final MailPurpose PURPOSE =
            new MailPurpose("subscription-reminder", MailPriority.NORMAL, MailKind.SUBSCRIPTION, true);

    SubscriptionReminderComposer(TopicLabels topicLabels, MailLinks links, MailSettings settings) {
        super(PURPOSE, topicLabels, links, settings);
    }
}
