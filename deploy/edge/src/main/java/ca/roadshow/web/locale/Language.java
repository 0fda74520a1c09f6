package ca.roadshow.web.locale;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages. Every text for people exists in each of them. */
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

    /** Returns {@code en} or {@code fr}, for the API, {@code ?lang=} and the cookie. */
    @JsonValue
    public String code() {
        return locale.getLanguage();
    }

    /** Returns {@code en-CA} or {@code fr-CA}, for {@code lang} attributes. */
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
