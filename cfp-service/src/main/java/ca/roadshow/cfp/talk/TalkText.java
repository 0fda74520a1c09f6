package ca.roadshow.cfp.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The content of a talk, independent of any call. Only stored encrypted.
 *
 * @param summary the abstract
 * @param language of the talk, {@code en} or {@code fr}
 * @param notes for the organizers
 * @param slides an http or https address
 * @param video an http or https address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TalkText(
        String title,
        @JsonProperty("abstract") String summary,
        String language,
        @Nullable String notes,
        @Nullable String slides,
        @Nullable String video) {

    /** Leaves out everything: logs must not outlive the person's key. */
    @Override
    public String toString() {
        return "TalkText[]";
    }
}
