package ca.roadshow.web.locale;

import org.springframework.core.convert.converter.Converter;

/** Parses {@code en} and {@code fr} in forms and queries, as in JSON. */
class LanguageConverter implements Converter<String, Language> {

    @Override
    public Language convert(String code) {
        return Language.of(code).orElseThrow(() -> new IllegalArgumentException("unknown language"));
    }
}
