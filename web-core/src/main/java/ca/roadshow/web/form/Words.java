package ca.roadshow.web.form;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.input.TypedText;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text as typed in English and French; either may be missing. */
public record Words(@Nullable String en, @Nullable String fr) {

    public static final Words NONE = new Words(null, null);

    public static Words of(@Nullable Bilingual text) {
        return text == null ? NONE : new Words(text.en(), text.fr());
    }

    public static Words orNone(@Nullable Words words) {
        return Optional.ofNullable(words).orElse(NONE);
    }

    /** Whether both are what a form sends back for a stored text that was not edited. */
    public boolean areSame(@Nullable Bilingual stored) {
        var before = of(stored);
        return isSame(before.en, en) && isSame(before.fr, fr);
    }

    /** Whether a form sends this back for a stored text that was not edited. Blank and missing are the same. */
    public static boolean isSame(@Nullable String stored, @Nullable String typed) {
        return Objects.equals(sentBack(stored), sentBack(typed));
    }

    private static String sentBack(@Nullable String text) {
        return text == null ? "" : TypedText.of(text);
    }
}
