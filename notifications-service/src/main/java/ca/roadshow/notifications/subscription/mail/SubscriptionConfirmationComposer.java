package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.link.MailLinks;
import org.springframework.stereotype.Component;

/** Asks the reader of the mailbox to confirm a subscription. */
@Component
class SubscriptionConfirmationComposer extends SubscriptionComposer {

    static final MailPurpose PURPOSE =
            new MailPurpose("subscription-confirmation", MailPriority.URGENT, MailKind.SUBSCRIPTION, true);

    /** The purpose of the mails to readers of a file. They are not urgent, because nobody waits for them. */
    static final MailPurpose IMPORTED =
            new MailPurpose(PURPOSE.name(), MailPriority.NORMAL, PURPOSE.kind(), PURPOSE.mayBeFirst());

    SubscriptionConfirmationComposer(TopicLabels topicLabels, MailLinks links, MailSettings settings) {
        super(PURPOSE, topicLabels, links, settings);
    }
}
