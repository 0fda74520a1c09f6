package ca.roadshow.notifications.preview;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.campaign.MeetupPeople;
import ca.roadshow.notifications.campaign.MeetupPeople.Part;
import ca.roadshow.notifications.campaign.MeetupPeople.Purpose;
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.web.form.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's form while it is edited: its texts, and the fields that decide for which reader they are rendered. Other fields of
 * the form are ignored.
 *
 * @param topics names such as {@code community:ottawa}
 * @param meetup the people of one meetup; null for a newsletter
 */
record PreviewForm(
        @Nullable List<String> topics,
        @Nullable PreviewedMeetup meetup,
        @Nullable Words subject,
        @Nullable Words preheader,
        @Nullable Words body) {

    /**
     * @param id of the meetup
     * @param purpose {@code rsvp} or {@code news}
     */
    record PreviewedMeetup(@Nullable String id, @Nullable String purpose) {}

    NewsletterText text() {
        return new NewsletterText(bilingual(subject), bilingual(preheader), bilingual(body));
    }

    /** Returns the audience, without conditions that do not affect the mail. */
    CampaignAudience audience() {
        return new CampaignAudience(Objects.requireNonNullElse(topics, List.of()), null, null, people());
    }

    private @Nullable MeetupPeople people() {
        var id = meetup == null ? null : meetup.id();
        var purpose = meetup == null ? null : meetup.purpose();
        if (id == null || id.isBlank() || purpose == null) {
            return null;
        }
        return Purpose.of(purpose)
                .map(about -> new MeetupPeople(id, List.of(Part.values()), about))
                .orElse(null);
    }

    private static @Nullable Bilingual bilingual(@Nullable Words typed) {
        var words = Words.orNone(typed);
        var isEmpty = isBlank(words.en()) && isBlank(words.fr());
        return isEmpty ? null : new Bilingual(words.en(), words.fr());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
