package ca.roadshow.events.contract;

import org.jspecify.annotations.Nullable;

/** Content in English, in French, or in both; never in neither. */
public record Bilingual(@Nullable String en, @Nullable String fr) {

    public Bilingual {
        if (isBlank(en) && isBlank(fr)) {
            throw new IllegalArgumentException("Content needs English or French");
        }
    }

    public static Bilingual both(String en, String fr) {
        return new Bilingual(en, fr);
    }

    /** The text for a reader of {@code language} ({@code en} or {@code fr}), in the other language where it is missing. */
    public String in(String language) {
        return shownLanguage(language).equals("fr") ? nonBlank(fr) : nonBlank(en);
    }

    /** The language that {@link #in} answers in, so that a page can say which it shows. */
    public String shownLanguage(String language) {
        if (language.equals("fr")) {
            return isBlank(fr) ? "en" : "fr";
        }
        return isBlank(en) ? "fr" : "en";
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String nonBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
