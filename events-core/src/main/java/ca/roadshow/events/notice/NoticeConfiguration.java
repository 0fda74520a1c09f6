package ca.roadshow.events.notice;

import org.postgresql.PGConnection;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Active in every process that has a database, even if it stores no events. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnClass({PGConnection.class, JdbcConnectionDetails.class})
@ConditionalOnBean(JdbcConnectionDetails.class)
class NoticeConfiguration {

    @Bean
    DatabaseNotices databaseNotices(JdbcConnectionDetails database) {
        return new DatabaseNotices(database);
    }
}
