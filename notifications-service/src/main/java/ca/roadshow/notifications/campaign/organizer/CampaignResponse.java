package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.campaign.CampaignStatus;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.sending.CampaignFigures.Figures;
import ca.roadshow.notifications.campaign.sending.MailState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A campaign for API clients.
 *
 * @param audience number of recipients
 * @param counts number of mails by state
 * @param pausedBecause {@code too-many-failures} if it paused by itself; null otherwise
 * @param at when it is or was scheduled for
 */
record CampaignResponse(
        String id,
        CampaignStatus status,
        @Nullable String pausedBecause,
        String name,
        List<String> topics,
        List<String> communities,
        @Nullable String language,
        @Nullable Bilingual subject,
        @Nullable Bilingual preheader,
        @Nullable Bilingual body,
        @Nullable Instant at,
        long audience,
        Map<String, Long> counts) {

    static CampaignResponse of(CampaignView campaign, Figures figures) {
        var audience = campaign.audience();
        return new CampaignResponse(
                campaign.id().value(),
                campaign.status(),
                campaign.halted() == null ? null : "too-many-failures",
                campaign.name(),
                audience.networkTopics(),
                audience.communities(),
                audience.language() == null ? null : audience.language().code(),
                campaign.text().subject(),
                campaign.text().preheader(),
                campaign.text().body(),
                campaign.sendAt(),
                figures.audience(),
                figures.counts().entrySet().stream()
                        .collect(Collectors.toMap(
                                (Map.Entry<MailState, Long> each) ->
                                        each.getKey().code(),
                                Map.Entry::getValue)));
    }
}
