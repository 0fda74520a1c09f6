package ca.roadshow.web.input;

import ca.roadshow.web.RoadshowWebProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What the constraint {@link EmailAddress} needs. */
@AutoConfiguration
@EnableConfigurationProperties(RoadshowWebProperties.class)
public class AddressConfiguration {

    @Bean
    MailDomains mailDomains(RoadshowWebProperties properties) {
        return new MailDomains(properties.web().mailDomains().intranet());
    }
}
