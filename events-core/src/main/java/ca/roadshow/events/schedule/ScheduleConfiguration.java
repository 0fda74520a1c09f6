package ca.roadshow.events.schedule;

import ca.roadshow.events.EventsProperties;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures scheduling in a service that declares tasks. The service's own migrations create {@code scheduled_tasks}.
 */
@Configuration(proxyBeanMethods = false)
public class ScheduleConfiguration {

    @Bean
    EachAlone roundsHealthIndicator() {
        return new EachAlone();
    }

    @Bean
    @ConditionalOnBean(Task.class)
    Deadlines deadlines(EventsProperties properties, DataSource database, List<Task<?>> tasks, Clock clock) {
        return new Deadlines(properties.service(), properties.schedule().lookEvery(), database, tasks, clock);
    }
}
