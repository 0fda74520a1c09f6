package ca.roadshow.cfp.talk;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A talk from the form or from JSON, not parsed. {@link TalkReader} parses it.
 *
 * @param summary called {@code abstract} in requests; {@code abstract} is a Java keyword
 * @param version version that the speaker has edited; absent for a new talk
 */
public record TalkRequest(
        @Nullable String title,

        @BindParam("abstract") @JsonProperty("abstract") @Nullable
        String summary,

        @Nullable String language,
        @Nullable String notes,
        @Nullable String slides,
        @Nullable String video,
        @Nullable Integer version) {

    public static TalkRequest of(TalkLibrary.LibraryItem item) {
        var text = item.text();
        return new TalkRequest(
                text.title(),
                text.summary(),
                text.language(),
                text.notes(),
                text.slides(),
                text.video(),
                item.version());
    }

    public static TalkRequest empty(String language) {
        return new TalkRequest(null, null, language, null, null, null, 0);
    }

    public TalkRequest atVersion(int other) {
        return new TalkRequest(title, summary, language, notes, slides, video, other);
    }

    /** Leaves out the talk. */
    @Override
    public String toString() {
        return "TalkRequest[" + version + "]";
    }
}
