package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.campaign.sending.CampaignAudiences.Standing;
import ca.roadshow.notifications.mail.compose.MailBody;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.compose.MailingList;
import ca.roadshow.notifications.mail.compose.NotYetAnnounced;
import ca.roadshow.notifications.mail.compose.RenderedMail;
import ca.roadshow.notifications.mail.compose.WithheldMail;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.newsletter.NewsletterReader;
import ca.roadshow.notifications.newsletter.NewsletterRenderer;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.notifications.subscription.UnsubscribeLinks;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import org.springframework.stereotype.Component;

/** A campaign for one subscriber. Checks again that they are subscribed, because they may have left since it was queued. */
@Component
class CampaignComposer implements MailComposer<CampaignMail> {

    static final MailPurpose PURPOSE = new MailPurpose("campaign", MailPriority.BULK, null, false);

    private final FindCampaigns campaigns;
    private final CampaignAudiences audiences;
    private final NewsletterRenderer renderer;
    private final TopicLabels topicLabels;
    private final MailLinks links;
    private final UnsubscribeLinks unsubscribeLinks;

    CampaignComposer(
            FindCampaigns campaigns,
            CampaignAudiences audiences,
            NewsletterRenderer renderer,
            TopicLabels topicLabels,
            MailLinks links,
            UnsubscribeLinks unsubscribeLinks) {
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.renderer = renderer;
        this.topicLabels = topicLabels;
        this.links = links;
        this.unsubscribeLinks = unsubscribeLinks;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<CampaignMail> contentType() {
        return CampaignMail.class;
    }

    /** A view that does not show the start of the sending is being rebuilt and may have an earlier text. */
    @Override
    public MailBody compose(CampaignMail content, MailDraft draft) {
        var campaign = campaigns
                .find(content.campaignId())
                .filter(found -> found.round() > 0)
                .orElseThrow(() -> new NotYetAnnounced(content.campaignId()));
        var subscriptionId = draft.about();
        var subscribed = subscribed(campaign, subscriptionId);
        var topic = new TopicName(subscribed.topic());
        var reader = new NewsletterReader(
                subscribed.community(),
                links.mailed(MailLink.SUBSCRIPTION, draft.language(), subscriptionId),
                unsubscribeLinks.page(subscriptionId, topic, draft.language()),
                links.mailed(MailLink.NEWSLETTER, draft.language(), content.campaignId()));
        var mail = renderer.render(campaign.text(), draft.language(), reader);
        var label = topicLabels.in(mail.language().locale()).getOrDefault(topic.value(), topic.value());
        return new RenderedMail(
                mail.language().code(),
                mail.subject(),
                mail.html(),
                mail.text(),
                unsubscribeLinks.oneClick(subscriptionId, topic),
                new MailingList(topic.value(), label));
    }

    private Standing.Subscribed subscribed(CampaignView campaign, String subscriptionId) {
        return switch (audiences.standing(subscriptionId, campaign.audience())) {
            case Standing.Subscribed subscribed -> subscribed;
            case Standing.Leaving(var reason) -> throw new WithheldMail(reason);
            case Standing.Unknown() -> throw new NotYetAnnounced(subscriptionId);
        };
    }
}
