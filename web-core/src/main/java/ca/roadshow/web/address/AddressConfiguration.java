package ca.roadshow.web.address;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Configures the constraint {@link EmailAddress}. */
@AutoConfiguration
@EnableConfigurationProperties(AddressProperties.class)
public class AddressConfiguration {

    @Bean
    MailDomains mailDomains(AddressProperties properties) {
        return new MailDomains(properties.intranet());
    }
}
