package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.input.TypedText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a form showed and came back the same: it stays as it was stored, also where nobody could type it today. */
final class Kept {

    private Kept() {}

    static boolean isSame(@Nullable String stored, @Nullable String typed) {
        return Objects.equals(text(stored), text(typed));
    }

    static boolean isSame(@Nullable Bilingual stored, @Nullable String en, @Nullable String fr) {
        return isSame(stored == null ? null : stored.en(), en) && isSame(stored == null ? null : stored.fr(), fr);
    }

    /** As a browser sends it back; absent where it is blank. */
    static @Nullable String text(@Nullable String typed) {
        var text = typed == null ? "" : TypedText.of(typed);
        return text.isEmpty() ? null : text;
    }
}
