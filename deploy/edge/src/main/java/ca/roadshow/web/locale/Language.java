package ca.roadshow.web.locale;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that every person-facing text exists in. */
public enum Language {
    EN(Locale.CANADA),
    FR(Locale.CANADA_FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** {@code en} or {@code fr}, as in the API, in {@code ?lang=} and in the cookie. */
    @JsonValue
    public String code() {
        return locale.getLanguage();
    }

    /** {@code en-CA} or {@code fr-CA}, as in {@code lang} attributes. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Language other() {
        return this == EN ? FR : EN;
    }

    public static Optional<Language> of(@Nullable String code) {
        for (var language : values()) {
            if (language.code().equals(code)) return Optional.of(language);
        }
        return Optional.empty();
    }

    public static Optional<Language> of(Locale locale) {
        return of(locale.getLanguage());
    }
}
