package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.notifications.subscription.mail.SubscriptionComposer.SubscribedTopics;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** Base of the composers of mails about a subscription: lists the topics and supports one-click unsubscribe. */
abstract class SubscriptionComposer implements MailComposer<SubscribedTopics> {

    /** @param topics names such as {@code community:montreal}, in the order in which the mail lists them */
    @JsonTypeName("subscription")
    record SubscribedTopics(String subscriptionId, List<String> topics) implements MailContent {}

    private final MailPurpose purpose;
    private final TopicLabels topicLabels;
    private final MailLinks links;
    private final MailSettings settings;

    SubscriptionComposer(MailPurpose purpose, TopicLabels topicLabels, MailLinks links, MailSettings settings) {
        this.purpose = purpose;
        this.topicLabels = topicLabels;
        this.links = links;
        this.settings = settings;
    }

    @Override
    public final MailPurpose purpose() {
        return purpose;
    }

    @Override
    public final Class<SubscribedTopics> contentType() {
        return SubscribedTopics.class;
    }

    @Override
    public Letter sample(MailDraft draft) {
        return letter(sampleOf(draft), draft).build();
    }

    static SubscribedTopics sampleOf(MailDraft draft) {
        return new SubscribedTopics(draft.about(), List.of("newsletter", "cfp"));
    }

    @Override
    public Letter compose(SubscribedTopics content, MailDraft draft) {
        return letter(content, draft).build();
    }

    final Letter.Builder letter(SubscribedTopics content, MailDraft draft) {
        var labels = topicLabels.in(draft.language().locale());
        var topics = content.topics().stream()
                .map(topic -> OneLine.of(labels.getOrDefault(topic, topic)))
                .toList();
        var url = links.mailed(MailLink.SUBSCRIPTION, draft.language(), content.subscriptionId());
        return draft.letter(settings.fromName())
                .facts(List.of(draft.fact("topics", String.join(", ", topics))))
                .button(draft.button(url.toString()))
                .oneClick(links.mailed(MailLink.UNSUBSCRIBE, content.subscriptionId()));
    }
}
