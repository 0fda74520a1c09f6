package ca.roadshow.web.limit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnProperty("roadshow.events.service")
class LimitConfiguration {

    @Bean
    RateLimits rateLimits() {
        return new RateLimits();
    }
}
