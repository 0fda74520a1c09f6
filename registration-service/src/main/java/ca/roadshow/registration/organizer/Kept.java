package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.input.TypedText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the stored form of a value that was not edited, even if it would be refused today. */
final class Kept {

    private Kept() {}

    static boolean isSame(@Nullable String stored, @Nullable String typed) {
        return Objects.equals(text(stored), text(typed));
    }

    static boolean isSame(@Nullable Bilingual stored, @Nullable String en, @Nullable String fr) {
        return isSame(stored == null ? null : stored.en(), en) && isSame(stored == null ? null : stored.fr(), fr);
    }

    /** The value as a browser sends it back; absent if it is blank. */
    static @Nullable String text(@Nullable String typed) {
        var text = typed == null ? "" : TypedText.of(typed);
        return text.isEmpty() ? null : text;
    }
}
