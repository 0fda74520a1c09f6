package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.link.MailLinks;
import org.springframework.stereotype.Component;

/** A subscription is confirmed. */
@Component
class SubscriptionWelcomeComposer extends SubscriptionComposer {

    static final MailPurpose PURPOSE = new MailPurpose("subscription-welcome", MailPriority.NORMAL, null, false);

    SubscriptionWelcomeComposer(TopicLabels topicLabels, MailLinks links, MailSettings settings) {
        super(PURPOSE, topicLabels, links, settings);
    }
}
