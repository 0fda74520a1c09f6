package ca.roadshow.events.inbox;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.relay.Topics;
import ca.roadshow.events.store.command.Commands;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.databind.json.JsonMapper;

/** Configures listener, worker and mark; the listener only if the service reads a topic. */
@Configuration(proxyBeanMethods = false)
public class InboxConfiguration {

    private static final long RETRY_MILLIS = 1_000;

    @Bean
    Inbox inbox(JdbcTemplate jdbc, PlatformTransactionManager transactions, PersonalData personalData, Clock clock) {
        return new Inbox(jdbc, new TransactionTemplate(transactions), personalData, clock);
    }

    @Bean
    InboxCleanup inboxCleanup(Inbox inbox, EventsProperties properties, Clock clock) {
        return new InboxCleanup(inbox, properties.inbox().kept(), clock);
    }

    @Bean
    InboxMark inboxMark(Inbox inbox) {
        return new InboxMark(inbox);
    }

    @Bean
    InboxHealth inboxHealthIndicator(Inbox inbox) {
        return new InboxHealth(inbox);
    }

    @Bean
    InboxEndpoint inboxEndpoint(Inbox inbox, InboxWorker worker) {
        return new InboxEndpoint(inbox, worker);
    }

    @Bean
    InboxHandlers inboxHandlers(ConfigurableListableBeanFactory beans, Commands commands) {
        return new InboxHandlers(beans, commands);
    }

    @Bean
    InboxWorker inboxWorker(
            Inbox inbox,
            InboxHandlers handlers,
            PersonalData personalData,
            PlatformTransactionManager transactions,
            JsonMapper json,
            EventsProperties properties) {
        var round = new InboxRound(
                inbox, handlers, personalData, new TransactionTemplate(transactions), json, properties.inbox());
        return new InboxWorker(inbox, round, properties.inbox().pollEvery());
    }

    @Bean
    UnreadableRecords unreadableRecords(JdbcTemplate jdbc, Clock clock) {
        return new UnreadableRecords(jdbc, clock);
    }

    /**
     * A new consumer group reads from the beginning. A batch that cannot be stored is read again until it can. A record
     * that is no CloudEvent arrives without a value.
     */
    @Bean
    @Conditional(Subscribes.class)
    ConcurrentMessageListenerContainer<String, CloudEvent> inboxContainer(
            KafkaProperties kafka,
            EventsProperties properties,
            Inbox inbox,
            UnreadableRecords unreadable,
            InboxWorker worker,
            Topics topics) {
        var settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var container = new ContainerProperties(
                properties.subscribes().stream().map(Topic::address).toArray(String[]::new));
        container.setGroupId(properties.service());
        container.setClientId(properties.service() + "-inbox");
        container.setAckMode(ContainerProperties.AckMode.BATCH);
        container.setMessageListener(new InboxListener(inbox, unreadable, worker));
        var listener = new ConcurrentMessageListenerContainer<String, CloudEvent>(
                new DefaultKafkaConsumerFactory<>(
                        settings,
                        new StringDeserializer(),
                        new ErrorHandlingDeserializer<>(new CloudEventDeserializer())),
                container);
        listener.setBeanName("inbox");
        listener.setAutoStartup(false);
        topics.whenCreated(listener::start);
        listener.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return listener;
    }
}
