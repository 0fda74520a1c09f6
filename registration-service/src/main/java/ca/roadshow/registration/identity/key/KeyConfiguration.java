package ca.roadshow.registration.identity.key;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    private static final Duration RENEWAL_INTERVAL = Duration.ofMinutes(10);

    @Bean
    StoredVocabulary signingKeysEvents() {
        return StoredVocabulary.of(SigningKeysEvent.class);
    }

    /** Runs first: without a key nobody can sign in. */
    @Bean
    @Order(0)
    ApplicationRunner firstKey(KeyRenewal keys) {
        return _ -> keys.renewWhereDue();
    }

    @Bean
    RecurringTask<Void> keyRenewalTask(KeyRenewal keys) {
        return Tasks.recurring("identity.key-renewal", Schedules.fixedDelay(RENEWAL_INTERVAL))
                .execute((_, _) -> keys.renewWhereDue());
    }
}
