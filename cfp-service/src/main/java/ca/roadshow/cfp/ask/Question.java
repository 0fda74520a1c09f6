package ca.roadshow.cfp.ask;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.slug.Slugs;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to speakers.
 *
 * @param id lower-case letters, digits and hyphens; unique in its call
 * @param choices of a {@link Kind#CHOICE}; otherwise empty
 * @param format asked only for this format of the call; null for all
 * @param track asked only for this track of the call; null for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(
        String id,
        Bilingual text,
        Kind kind,
        List<Choice> choices,
        @Nullable String format,
        @Nullable String track,
        Need need,
        Audience audience) {

    /** What an answer looks like. */
    public enum Kind {
        TEXT,
        CHOICE,
        NUMBER,
        /** An http or https address. */
        URL
    }

    /** When an answer is required. */
    public enum Need {
        OPTIONAL,
        SUBMISSION,
        /** Before the talk is published. */
        PUBLICATION
    }

    /** Who sees the answers, apart from the speaker. */
    public enum Audience {
        /** Reviewers and organizers. */
        REVIEWERS,
        ORGANIZERS
    }

    public Question {
        choices = List.copyOf(choices);
        if (!Slugs.isSlug(id)) {
            throw new IllegalArgumentException(
                    "The id of a question consists of lower-case letters, digits and hyphens: " + id);
        }
        if ((kind == Kind.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("Exactly the questions with a choice have choices: " + id);
        }
    }

    /** An answer for readers: the name of a choice, or the text itself. */
    public String shown(String answer, String language) {
        return choices.stream()
                .filter(choice -> choice.id().equals(answer))
                .findFirst()
                .map(choice -> choice.name().in(language))
                .orElse(answer);
    }

    /** Whether these readers see the answers. Organizers see all. */
    public boolean isShownTo(Audience readers) {
        return readers == Audience.ORGANIZERS || audience == Audience.REVIEWERS;
    }

    /** Whether it is asked of a talk in this format and track. */
    public boolean concerns(String otherFormat, @Nullable String otherTrack) {
        return (format == null || format.equals(otherFormat)) && (track == null || track.equals(otherTrack));
    }
}
