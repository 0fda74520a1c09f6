package ca.roadshow.notifications.feedback;

import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.mail.envelope.UnsubscribeAddress;
import ca.roadshow.notifications.mail.ledger.ReportedMails.ReportedMail;
import ca.roadshow.notifications.subscription.FindSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.LeaveTopic;
import ca.roadshow.notifications.subscription.SubscriptionCommand.Unsubscribe;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.SubscriptionView;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.notifications.subscription.Withdrawal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Finds the list that a reader leaves by complaining about a mail, or by writing to its unsubscribe address. */
@Component
class ReportedLists {

    private static final String SUBSCRIPTION = "subscription-";

    private final FindSubscription subscriptions;
    private final FindCampaigns campaigns;
    private final Clock clock;

    ReportedLists(FindSubscription subscriptions, FindCampaigns campaigns, Clock clock) {
        this.subscriptions = subscriptions;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * Returns the command to leave the topic for which a campaign's mail was sent; for other mails of a subscription, the command
     * to end the subscription.
     */
    Optional<Object> leaveAfterComplaint(ReportedMail mail) {
        return subscription(mail)
                .map(own -> campaignTopics(mail).stream()
                        .filter(topic -> own.subscribed().contains(topic))
                        .findFirst()
                        .<Object>map(topic -> leave(own, topic, Withdrawal.COMPLAINT))
                        .orElseGet(() -> new Unsubscribe(id(own), clock.instant(), Withdrawal.COMPLAINT)));
    }

    /** Returns the command to leave the list for which the address was made; empty if its signature is wrong. */
    Optional<Object> leaveByMail(UnsubscribeAddress.Request request, ReportedMail mail) {
        var found = subscription(mail);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var own = found.get();
        if (request.names(UnsubscribeAddress.EVERYTHING)) {
            return Optional.of(new Unsubscribe(id(own), clock.instant(), Withdrawal.MAIL));
        }
        var topics = new TreeSet<>(campaignTopics(mail));
        topics.addAll(own.subscribed());
        topics.addAll(own.pending());
        return topics.stream().filter(request::names).findFirst().map(topic -> leave(own, topic, Withdrawal.MAIL));
    }

    private Optional<SubscriptionView> subscription(ReportedMail mail) {
        return mail.about().startsWith(SUBSCRIPTION)
                ? subscriptions.by(new SubscriptionId(mail.about()))
                : Optional.empty();
    }

    private List<String> campaignTopics(ReportedMail mail) {
        return Optional.ofNullable(mail.batch())
                .flatMap(campaigns::find)
                .map(CampaignView::audience)
                .map(audience -> audience.topics())
                .orElse(List.of());
    }

    private LeaveTopic leave(SubscriptionView own, String topic, Withdrawal how) {
        return new LeaveTopic(id(own), new TopicName(topic), how, clock.instant());
    }

    private static SubscriptionId id(SubscriptionView own) {
        return new SubscriptionId(own.subscriptionId());
    }
}
