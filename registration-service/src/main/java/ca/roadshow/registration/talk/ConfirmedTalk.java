package ca.roadshow.registration.talk;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.content.Session.Speaker;
import ca.roadshow.registration.meetup.content.TalkRef;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed talk that an agenda can take over.
 *
 * @param summary the abstract; null if it is not known
 * @param language of the talk, {@code en} or {@code fr}
 */
public record ConfirmedTalk(
        TalkRef ref,
        String title,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("abstract") @Nullable
        String summary,

        String language,
        List<Speaker> speakers) {

    /** Whether a newer revision says the same. An abstract that becomes known is no change. */
    boolean saysTheSameAs(ConfirmedTalk other) {
        return title.equals(other.title)
                && language.equals(other.language)
                && (summary == null || summary.equals(other.summary))
                && speakers.equals(other.speakers);
    }

    /** Returns the abstract in the language of the talk, or null. */
    public @Nullable Bilingual bilingualSummary() {
        return bilingual(summary, language);
    }

    static @Nullable Bilingual bilingual(@Nullable String summary, String language) {
        if (summary == null || summary.isBlank()) {
            return null;
        }
        return language.equals("fr") ? new Bilingual(null, summary) : new Bilingual(summary, null);
    }

    /** Leaves out the talk and personal data. */
    @Override
    public String toString() {
        return "ConfirmedTalk[" + ref + "]";
    }
}
