package ca.roadshow.web.live;

import ca.roadshow.events.notice.DatabaseNotices;
import ca.roadshow.web.RoadshowWebProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(afterName = "ca.roadshow.events.notice.NoticeConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({JdbcClient.class, DatabaseNotices.class})
@ConditionalOnBean(DatabaseNotices.class)
@EnableConfigurationProperties(RoadshowWebProperties.class)
class LiveConfiguration {

    @Bean
    LiveUpdates liveUpdates(DatabaseNotices notices, RoadshowWebProperties properties) {
        var updates = new LiveUpdates(properties.web().live());
        notices.listen(LiveUpdates.CHANNEL, updates::changed, updates::everythingChanged);
        return updates;
    }

    @Bean
    LiveLifecycle liveLifecycle(LiveUpdates updates, RoadshowWebProperties properties) {
        return new LiveLifecycle(updates, properties.web().live().heartbeat());
    }
}
