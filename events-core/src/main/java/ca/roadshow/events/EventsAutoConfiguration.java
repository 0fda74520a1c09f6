package ca.roadshow.events;

import ca.roadshow.events.access.AccessConfiguration;
import ca.roadshow.events.erasure.ErasureConfiguration;
import ca.roadshow.events.inbox.InboxConfiguration;
import ca.roadshow.events.person.PersonConfiguration;
import ca.roadshow.events.relay.RelayConfiguration;
import ca.roadshow.events.schedule.ScheduleConfiguration;
import ca.roadshow.events.store.MigrationConfiguration;
import ca.roadshow.events.store.StoreConfiguration;
import ca.roadshow.events.store.aggregate.AggregateConfiguration;
import ca.roadshow.events.store.audit.AuditConfiguration;
import ca.roadshow.events.store.command.CommandConfiguration;
import ca.roadshow.events.store.processor.ProcessorConfiguration;
import ca.roadshow.events.store.vocabulary.VocabularyConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Configures event store, messaging and personal data of a service; active if {@code roadshow.events.service} is set.
 */
@AutoConfiguration(
        beforeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        },
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "ca.roadshow.events.notice.NoticeConfiguration"
        })
@ConditionalOnProperty("roadshow.events.service")
@EnableConfigurationProperties(EventsProperties.class)
@Import({
    MigrationConfiguration.class,
    StoreConfiguration.class,
    VocabularyConfiguration.class,
    CommandConfiguration.class,
    AggregateConfiguration.class,
    ProcessorConfiguration.class,
    AuditConfiguration.class,
    RelayConfiguration.class,
    InboxConfiguration.class,
    PersonConfiguration.class,
    AccessConfiguration.class,
    ErasureConfiguration.class,
    ScheduleConfiguration.class
})
public final class EventsAutoConfiguration {}
