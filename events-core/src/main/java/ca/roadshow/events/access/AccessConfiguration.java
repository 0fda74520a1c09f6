package ca.roadshow.events.access;

import ca.roadshow.events.person.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access register, and its event handlers in services that read registration's topic. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    @Bean
    AccessRegister accessRegister(JdbcClient jdbc) {
        return new AccessRegister(jdbc);
    }

    @Bean
    AccessEventHandlers accessEventHandlers(AccessRegister register, PersonalData personalData) {
        return new AccessEventHandlers(register, personalData);
    }
}
