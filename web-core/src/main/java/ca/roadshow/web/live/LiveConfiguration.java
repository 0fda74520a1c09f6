package ca.roadshow.web.live;

import ca.roadshow.web.RoadshowWebProperties;
import org.postgresql.PGConnection;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({JdbcClient.class, PGConnection.class, JdbcConnectionDetails.class})
@ConditionalOnBean(JdbcConnectionDetails.class)
@EnableConfigurationProperties(RoadshowWebProperties.class)
class LiveConfiguration {

    @Bean
    LiveUpdates liveUpdates(RoadshowWebProperties properties) {
        return new LiveUpdates(properties.web().live());
    }

    @Bean
    LiveLifecycle liveLifecycle(LiveUpdates updates, JdbcConnectionDetails database, RoadshowWebProperties properties) {
        return new LiveLifecycle(updates, database, properties.web().live().heartbeat());
    }
}
