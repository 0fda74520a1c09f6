package ca.roadshow.web.live;

import ca.roadshow.events.notice.DatabaseNotices;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(afterName = "ca.roadshow.events.notice.NoticeConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(DatabaseNotices.class)
@EnableConfigurationProperties(LiveProperties.class)
class LiveConfiguration {

    @Bean
    LiveUpdates liveUpdates(DatabaseNotices notices, LiveProperties properties) {
        var updates = new LiveUpdates(properties);
        notices.listen(LiveUpdates.CHANNEL, updates::changed, updates::everythingChanged);
        return updates;
    }

    @Bean
    LiveLifecycle liveLifecycle(LiveUpdates updates, LiveProperties properties) {
        return new LiveLifecycle(updates, properties.heartbeat());
    }
}
