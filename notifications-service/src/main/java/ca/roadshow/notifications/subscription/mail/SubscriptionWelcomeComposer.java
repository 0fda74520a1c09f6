package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.link.MailLinks;
import org.springframework.stereotype.Component;

/** The mail for a confirmed subscription. Lists the next meetups of the reader's communities. */
@Component
class SubscriptionWelcomeComposer extends SubscriptionComposer {

    /** The purpose. It is never the first mail about a subscription, because it follows the request to confirm. */
    static final MailPurpose PURPOSE =
            new MailPurpose("subscription-welcome", MailPriority.NORMAL, MailKind.SUBSCRIPTION, false);

    private final NextMeetups meetups;

    SubscriptionWelcomeComposer(TopicLabels topicLabels, MailLinks links, MailSettings settings, NextMeetups meetups) {
        super(PURPOSE, topicLabels, links, settings);
        this.meetups = meetups;
    }

    @Override
    public Letter compose(SubscribedTopics content, MailDraft draft) {
        return letter(content, draft)
                .listing(meetups.listing(content.topics(), draft))
                .build();
    }

    @Override
    public Letter sample(MailDraft draft) {
        return letter(sampleOf(draft), draft).listing(meetups.sample(draft)).build();
    }
}
