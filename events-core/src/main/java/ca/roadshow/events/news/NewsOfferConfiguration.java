package ca.roadshow.events.news;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Configures offers of news, in services whose forms contain them. */
@Configuration(proxyBeanMethods = false)
@Import(NewsOffer.class)
public class NewsOfferConfiguration {

    @Bean
    StoredVocabulary newsOfferEvents() {
        return StoredVocabulary.of(NewsOfferEvent.class);
    }

    @Bean
    NewsOfferRelay newsOfferRelay(Relay relay, PersonalData personalData, EventsProperties properties) {
        return new NewsOfferRelay(relay, personalData, properties.publishes());
    }
}
