package ca.roadshow.standalone.mailbox;

import ca.roadshow.web.RoadshowWebProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Adds the mailbox pages to the gateway, if the mailbox runs in the same JVM. */
@Configuration(proxyBeanMethods = false)
@Import({MailboxController.class, MailboxPages.class, RefusalController.class, Refusals.class})
public class MailboxConfiguration {

    @Bean
    WebMvcConfigurer mailboxUnderItsOwnNames(RoadshowWebProperties properties) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new MailboxHosts(properties));
            }
        };
    }
}
