package ca.roadshow.web.locale;

import ca.roadshow.web.cookie.SiteCookies;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Before Spring MVC's own, which would bring another locale resolver. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class LocaleConfiguration {

    @Bean
    LanguageResolver localeResolver(SiteCookies cookies) {
        return new LanguageResolver(cookies);
    }

    @Bean
    LanguageFilter languageFilter(LanguageResolver languages, SiteCookies cookies) {
        return new LanguageFilter(languages, cookies);
    }

    @Bean
    LanguageConverter languageConverter() {
        return new LanguageConverter();
    }

    @Bean
    Dates dates() {
        return new Dates();
    }
}
