package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.sending.CampaignAudiences;
import ca.roadshow.notifications.campaign.sending.CampaignAudiences.Reader;
import ca.roadshow.web.locale.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The readers who get a campaign in their other language, because the text in their own is missing. */
@Component
class FallbackReaders {

    static final int PAGE = 100;

    /**
     * @param language the readers' own
     * @param shown the language that they get
     */
    record Fallback(Language language, Language shown, long count) {}

    /** @param next value of {@code after} for the next page; null on the last page */
    record FallbackPage(
            Fallback fallback,
            List<Reader> readers,
            @Nullable String next) {}

    private final CampaignAudiences audiences;

    FallbackReaders(CampaignAudiences audiences) {
        this.audiences = audiences;
    }

    /** Returns the readers and their number; empty if all readers get their own language, or if no language is complete. */
    Optional<Fallback> of(CampaignView campaign) {
        for (var language : Language.values()) {
            var shown = campaign.text().shownTo(language).orElse(language);
            var only = campaign.audience().language();
            if (shown != language && (only == null || only == language)) {
                return Optional.of(new Fallback(
                        language, shown, audiences.count(campaign.audience().in(language))));
            }
        }
        return Optional.empty();
    }

    /** @param after value of {@code next} of the page before; empty for the first page */
    Optional<FallbackPage> page(CampaignView campaign, String after) {
        return of(campaign).map(fallback -> {
            var list = audiences.list(campaign.audience().in(fallback.language()), after, PAGE + 1);
            var page = list.stream().limit(PAGE).toList();
            return new FallbackPage(
                    fallback, page, list.size() > PAGE ? page.getLast().id() : null);
        });
    }
}
