package ca.roadshow.web.limit;

import ca.roadshow.events.EventsProperties;
import io.github.bucket4j.TimeMeter;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("roadshow.events.service")
@EnableConfigurationProperties(Limits.class)
class LimitConfiguration {

    @Bean
    RateLimits rateLimits(Limits limits, EventsProperties events, DataSource database) {
        return new RateLimits(
                limits,
                new BucketKeys(events.networkSecretBytes()),
                new SharedBuckets(database, TimeMeter.SYSTEM_MILLISECONDS),
                new LocalBuckets(TimeMeter.SYSTEM_NANOTIME));
    }
}
