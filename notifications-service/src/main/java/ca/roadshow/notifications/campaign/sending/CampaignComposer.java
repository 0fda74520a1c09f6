package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.campaign.CampaignView;
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
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.notifications.newsletter.SampleNewsletter;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.notifications.subscription.UnsubscribeLinks;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Language;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes a campaign for one subscriber. Checks the subscription again, because it may have ended since the mail was queued. */
@Component
class CampaignComposer implements MailComposer<CampaignMail> {

    static final MailPurpose PURPOSE = new MailPurpose("campaign", MailPriority.BULK, null, false);

    private static final Duration CACHED_FOR = Duration.ofMinutes(1);

    private final Cache<Language, Map<String, String>> labels =
            Caffeine.newBuilder().expireAfterWrite(CACHED_FOR).build();

    private final StartedCampaigns campaigns;
    private final CampaignAudiences audiences;
    private final NewsletterRenderer renderer;
    private final TopicLabels topicLabels;
    private final MailLinks links;
    private final UnsubscribeLinks unsubscribeLinks;

    CampaignComposer(
            StartedCampaigns campaigns,
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

    @Override
    public MailBody compose(CampaignMail content, MailDraft draft) {
        return composeAll(content, List.of(draft.about())).apply(draft);
    }

    @Override
    public Function<MailDraft, MailBody> composeAll(CampaignMail content, Collection<String> about) {
        var campaign = campaigns.get(content.campaignId());
        var standings = audiences.standings(about, campaign.audience());
        return draft -> compose(
                campaign,
                subscribed(draft.about(), standings.getOrDefault(draft.about(), new Standing.Unknown())),
                draft);
    }

    private MailBody compose(CampaignView campaign, Standing.Subscribed subscribed, MailDraft draft) {
        var id = campaign.id().value();
        return newsletter(id, campaign.text(), subscribed, campaign.countsLinks() ? id : null, draft);
    }

    @Override
    public MailBody sample(MailDraft draft) {
        var reader = new Standing.Subscribed(TopicName.NEWSLETTER.value(), null, false);
        return newsletter("campaign-sample", SampleNewsletter.TEXT, reader, null, draft);
    }

    private MailBody newsletter(
            String campaignId,
            NewsletterText text,
            Standing.Subscribed subscribed,
            @Nullable String countedFor,
            MailDraft draft) {
        var subscriptionId = draft.about();
        var topic = new TopicName(subscribed.topic());
        var reader = new NewsletterReader(
                subscribed.community(),
                subscribed.hearsOfCallsEarly(),
                countedFor,
                links.mailed(MailLink.SUBSCRIPTION, draft.language(), subscriptionId),
                unsubscribeLinks.page(subscriptionId, topic, draft.language()),
                links.mailed(MailLink.NEWSLETTER, draft.language(), campaignId));
        var shared = renderer.share(text, draft.language(), reader);
        var mail = shared.mail();
        return new RenderedMail(
                mail.language().code(),
                mail.subject(),
                mail.html(),
                mail.text(),
                shared.gaps(),
                unsubscribeLinks.oneClick(subscriptionId, topic),
                new MailingList(topic.value(), label(topic, mail.language())));
    }

    private String label(TopicName topic, Language language) {
        var known = labels.get(language, each -> topicLabels.in(each.locale())).get(topic.value());
        return known == null ? topicLabels.of(topic.value(), language.locale()) : known;
    }

    private static Standing.Subscribed subscribed(String subscriptionId, Standing standing) {
        return switch (standing) {
            case Standing.Subscribed subscribed -> subscribed;
            case Standing.Leaving(var reason) -> throw new WithheldMail(reason);
            case Standing.Unknown() -> throw new NotYetAnnounced(subscriptionId);
        };
    }
}
