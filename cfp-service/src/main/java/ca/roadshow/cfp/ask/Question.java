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

    /** The form of an answer. */
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

    /** The people who see the answers, besides the speaker. */
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

    /** Returns an answer as text for readers: the name of a choice, or the answer itself. */
    public String shown(String answer, String language) {
        return choices.stream()
                .filter(choice -> choice.id().equals(answer))
                .findFirst()
                .map(choice -> choice.name().in(language))
                .orElse(answer);
    }

    /** Whether these readers see the answers. Organizers see all answers. */
    public boolean isShownTo(Audience readers) {
        return readers == Audience.ORGANIZERS || audience == Audience.REVIEWERS;
    }

    /** Whether the question is asked for a talk in this format and track. */
    public boolean concerns(String otherFormat, @Nullable String otherTrack) {
        return (format == null || format.equals(otherFormat)) && (track == null || track.equals(otherTrack));
    }
}
