package ca.roadshow.registration.rsvp.release;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {

    /** Offers last for hours, so a few seconds more do not matter. */
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
