package ca.roadshow.events.person;

import ca.roadshow.events.EventsProperties;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Address ids and encryption of personal data, with the network's secret and the service's master key. */
@Configuration(proxyBeanMethods = false)
public class PersonConfiguration {

    @Bean
    AddressIds addressIds(EventsProperties properties) {
        return new AddressIds(properties.networkSecretBytes());
    }

    @Bean
    PersonalData personalData(
            EventsProperties properties,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock)
            throws GeneralSecurityException {
        var keys = new PersonKeys(jdbc, transactions, properties.masterKeyBytes(), clock);
        return new PersonalData(keys, new ForgottenPeople(jdbc), json);
    }

    @Bean
    MasterKey masterKey(EventsProperties properties) throws GeneralSecurityException {
        return new MasterKey(properties.masterKeyBytes());
    }
}
