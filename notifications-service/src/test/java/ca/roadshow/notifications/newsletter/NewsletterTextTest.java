package ca.roadshow.notifications.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.locale.Language;
import org.junit.jupiter.api.Test;

class NewsletterTextTest {

    @Test
    void showsEachReaderTheirLanguage() {
        var text = new NewsletterText(Bilingual.both("News", "Nouvelles"), null, Bilingual.both("Hello", "Bonjour"));
        assertThat(text.shownTo(Language.EN)).contains(Language.EN);
        assertThat(text.shownTo(Language.FR)).contains(Language.FR);
    }

    @Test
    void showsTheOtherLanguageIfOneIsIncomplete() {
        var text = new NewsletterText(Bilingual.both("News", "Nouvelles"), null, new Bilingual("Hello", " "));
        assertThat(text.shownTo(Language.FR)).contains(Language.EN);
        assertThat(text.isComplete(Language.FR)).isFalse();
    }

    @Test
    void showsNothingIfSubjectAndBodyAreInDifferentLanguages() {
        var text = new NewsletterText(new Bilingual("News", null), null, new Bilingual(null, "Bonjour"));
        assertThat(text.shownTo(Language.EN)).isEmpty();
    }

    @Test
    void showsNothingForAnEmptyDraft() {
        assertThat(new NewsletterText(null, null, null).shownTo(Language.FR)).isEmpty();
    }
}
