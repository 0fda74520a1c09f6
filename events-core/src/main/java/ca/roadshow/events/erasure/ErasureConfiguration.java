package ca.roadshow.events.erasure;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.inbox.Inbox;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Configures erasures in every service. */
@Configuration(proxyBeanMethods = false)
@Import(Erasure.class)
public class ErasureConfiguration {

    @Bean
    StoredVocabulary erasureEvents() {
        return StoredVocabulary.of(ErasureEvent.class);
    }

    @Bean
    PersonEraser personEraser(
            ObjectProvider<Forgets> features, AccessRegister access, Inbox inbox, PersonalData personalData) {
        return new PersonEraser(features.orderedStream().toList(), access, inbox, personalData);
    }

    @Bean
    WhenPersonForgottenThenCarryOutErasure whenPersonForgottenThenCarryOutErasure(Clock clock) {
        return new WhenPersonForgottenThenCarryOutErasure(clock);
    }

    @Bean
    ErasureRelay erasureRelay(Relay relay, EventsProperties properties) {
        return new ErasureRelay(relay, properties.publishes());
    }
}
