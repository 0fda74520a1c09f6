package ca.roadshow.events.contract;

import org.jspecify.annotations.Nullable;

/** A text in English, in French, or in both. At least one is present. */
public record Bilingual(@Nullable String en, @Nullable String fr) {

    public Bilingual {
        if (isBlank(en) && isBlank(fr)) {
            throw new IllegalArgumentException("Content needs English or French");
        }
    }

    public static Bilingual both(String en, String fr) {
        return new Bilingual(en, fr);
    }

    /** Returns the text in {@code language} ({@code en} or {@code fr}), or in the other language if it is missing. */
    public String in(String language) {
        return shownLanguage(language).equals("fr") ? nonBlank(fr) : nonBlank(en);
    }

    /** Returns the language of the text that {@link #in} returns, so that a page can declare it. */
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
