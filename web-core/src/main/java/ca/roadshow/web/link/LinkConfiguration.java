package ca.roadshow.web.link;

import ca.roadshow.web.RoadshowWebProperties;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("roadshow.link-secret")
@EnableConfigurationProperties(RoadshowWebProperties.class)
class LinkConfiguration {

    @Bean
    SignedLinks signedLinks(RoadshowWebProperties properties) {
        return new SignedLinks(
                Objects.requireNonNull(properties.linkSecret()), properties.otherLinkSecrets(), properties.baseUrl());
    }

    @Bean
    MailLinks mailLinks(SignedLinks signedLinks, ObjectProvider<DataSource> database) {
        var source = database.getIfUnique();
        return new MailLinks(signedLinks, new LinkGenerations(source == null ? null : JdbcClient.create(source)));
    }
}
