package ca.roadshow.web.input;

import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.cookie.SignInCookie;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

@AutoConfiguration(after = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(RoadshowWebProperties.class)
class InputConfiguration {

    @Bean
    BodyLimitFilter bodyLimitFilter(RoadshowWebProperties properties) {
        return new BodyLimitFilter(properties.web().maxBody(), properties.web().maxBodyOf());
    }

    @Bean
    OriginFilter originFilter(RoadshowWebProperties properties, SignInCookie signInCookie) {
        return new OriginFilter(properties.baseUrl(), properties.web().fromOtherSites(), signInCookie);
    }

    @Bean
    TargetFilter targetFilter() {
        return new TargetFilter();
    }

    @Bean
    GuardedBinding guardedBinding() {
        return new GuardedBinding();
    }

    @Bean
    TextFilter textFilter() {
        return new TextFilter();
    }

    @Bean
    TrimmedStrings trimmedStrings() {
        return new TrimmedStrings();
    }

    /** For HTTP only: the mapper for stored events and messages must not change white space. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer plainTextInBodies(JsonMapper json) {
        var edge = json.rebuild()
                .addModule(new SimpleModule("plain-text").addDeserializer(String.class, new PlainTextDeserializer()))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(edge));
    }
}
