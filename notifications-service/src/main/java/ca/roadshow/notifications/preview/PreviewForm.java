package ca.roadshow.notifications.preview;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.web.form.Words;
import org.jspecify.annotations.Nullable;

/** The texts of a campaign's form as they are typed. Other fields of the form are ignored. */
record PreviewForm(
        @Nullable Words subject,
        @Nullable Words preheader,
        @Nullable Words body) {

    NewsletterText text() {
        return new NewsletterText(bilingual(subject), bilingual(preheader), bilingual(body));
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
