package ca.roadshow.web.form;

import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.link.SignedLinks;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(afterName = "ca.roadshow.web.link.LinkConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(RoadshowWebProperties.class)
class FormConfiguration {

    /** Without a link secret there is nothing to sign with, and forms are taken as they come. */
    @Bean
    FormGuard formGuard(RoadshowWebProperties properties, ObjectProvider<SignedLinks> links) {
        return new FormGuard(links.getIfAvailable(), properties.web().form().minimumTime(), InstantSource.system());
    }
}
