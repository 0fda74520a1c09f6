package ca.roadshow.cfp.review.notice;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    @Bean
    StoredVocabulary noticeVocabulary() {
        return StoredVocabulary.of(NoticeEvent.class);
    }

    @Bean
    RecurringTask<Void> noticeTask(NoticeRound round) {
        return Tasks.recurring("review-notices", Schedules.fixedDelay(INTERVAL)).execute((_, _) -> round.run());
    }
}
