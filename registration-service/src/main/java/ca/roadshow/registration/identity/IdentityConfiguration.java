package ca.roadshow.registration.identity;

import ca.roadshow.events.store.StoredVocabulary;
import ca.roadshow.web.link.MailLinks;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final Duration OFTEN = Duration.ofMinutes(10);

    @Bean
    StoredVocabulary identityEvents() {
        return StoredVocabulary.of(PersonEvent.class, SigningKeysEvent.class.getPermittedSubclasses());
    }

    @Bean
    LinkTokens signInLinkTokens(JdbcClient jdbc, MailLinks links, Clock clock) {
        return new LinkTokens(LinkPurpose.SIGN_IN, jdbc, links, clock);
    }

    @Bean
    LinkTokens erasureLinkTokens(JdbcClient jdbc, MailLinks links, Clock clock) {
        return new LinkTokens(LinkPurpose.ERASURE, jdbc, links, clock);
    }

    /** Before anybody can sign in. */
    @Bean
    @Order(0)
    ApplicationRunner firstKey(KeyRenewal keys) {
        return _ -> keys.renewWhereDue();
    }

    @Bean
    RecurringTask<Void> keyRenewalTask(KeyRenewal keys) {
        return Tasks.recurring("identity.key-renewal", Schedules.fixedDelay(OFTEN))
                .execute((_, _) -> keys.renewWhereDue());
    }

    @Bean
    RecurringTask<Void> dropExpiredLinksTask(LinkTokens signInLinkTokens, LinkTokens erasureLinkTokens) {
        return Tasks.recurring("identity.drop-expired-links", Schedules.fixedDelay(OFTEN))
                .execute((_, _) -> {
                    signInLinkTokens.dropExpired();
                    erasureLinkTokens.dropExpired();
                });
    }
}
