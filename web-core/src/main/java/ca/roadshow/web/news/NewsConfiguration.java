package ca.roadshow.web.news;

import ca.roadshow.events.news.NewsOfferConfiguration;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Configures offers of news on the pages of a service. */
@Configuration(proxyBeanMethods = false)
@Import(NewsOfferConfiguration.class)
@EnableConfigurationProperties(NewsSender.class)
public class NewsConfiguration {

    @Bean
    NewsOffers newsOffers(
            Commands commands,
            EventStore events,
            AddressIds addressIds,
            PersonalData personalData,
            MessageSource messages,
            NewsSender newsSender,
            Clock clock) {
        return new NewsOffers(commands, events, addressIds, personalData, messages, newsSender, clock);
    }
}
