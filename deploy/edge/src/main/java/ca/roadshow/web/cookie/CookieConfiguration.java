package ca.roadshow.web.cookie;

import ca.roadshow.web.RoadshowWebProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(RoadshowWebProperties.class)
class CookieConfiguration {

    @Bean
    SiteCookies siteCookies(RoadshowWebProperties properties) {
        return new SiteCookies(properties.baseUrl());
    }

    @Bean
    SignInCookie signInCookie(SiteCookies cookies) {
        return new SignInCookie(cookies);
    }
}
