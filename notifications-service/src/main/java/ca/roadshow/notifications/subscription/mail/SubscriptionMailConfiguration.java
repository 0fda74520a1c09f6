package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.events.store.processor.PromptGroups;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubscriptionMailConfiguration {

    /**
     * Handles the events at once instead of at the next poll, because a person who subscribes waits for the confirmation mail.
     */
    @Bean
    PromptGroups promptSubscriptionMails() {
        return new PromptGroups(Set.of(SubscriptionMailEventHandlers.GROUP));
    }
}
