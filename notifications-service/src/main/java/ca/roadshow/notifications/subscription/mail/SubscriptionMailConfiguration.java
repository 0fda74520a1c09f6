package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.events.store.processor.PromptGroups;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubscriptionMailConfiguration {

    /** Someone who subscribes waits for the mail with the link to confirm. */
    @Bean
    PromptGroups promptSubscriptionMails() {
        return new PromptGroups(Set.of(SubscriptionMailEventHandlers.GROUP));
    }
}
