package ca.roadshow.registration.rsvp;

import ca.roadshow.web.news.NewsConfiguration;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(NewsConfiguration.class)
class RsvpConfiguration {

    /** A deadline is met within seconds, which matters little to hours. */
    @Bean
    RecurringTask<Void> offersDueTask(OffersDue offers) {
        return Tasks.recurring("rsvp.offers-due", Schedules.fixedDelay(Duration.ofSeconds(5)))
                .execute((_, _) -> offers.lapse());
    }

    @Bean
    RecurringTask<Void> forgottenSeatsTask(ForgottenSeats seats) {
        return Tasks.recurring("rsvp.forgotten-seats", Schedules.fixedDelay(Duration.ofSeconds(10)))
                .execute((_, _) -> seats.giveBack());
    }
}
