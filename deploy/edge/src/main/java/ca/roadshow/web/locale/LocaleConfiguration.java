package ca.roadshow.web.locale;

import ca.roadshow.web.cookie.SiteCookies;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Runs before Spring MVC's auto-configuration, which would add another locale resolver. */
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

    /** Tomcat throws an exception for the eleventh language of a request. The size of the header is limited anyway. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> acceptsManyLanguages() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(-1));
    }

    @Bean
    Dates dates() {
        return new Dates();
    }
}
