package ca.roadshow.web.locale;

import org.springframework.core.convert.converter.Converter;

/** Forms and queries say {@code en} and {@code fr}, as JSON does. */
class LanguageConverter implements Converter<String, Language> {

    @Override
    public Language convert(String code) {
        return Language.of(code).orElseThrow(() -> new IllegalArgumentException("not a language of the house"));
    }
}
