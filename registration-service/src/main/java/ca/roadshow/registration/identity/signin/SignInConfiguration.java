package ca.roadshow.registration.identity.signin;

import ca.roadshow.registration.identity.person.LinkPurpose;
import ca.roadshow.web.link.MailLinks;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final Duration CLEANUP_INTERVAL = Duration.ofMinutes(10);

    @Bean
    LinkTokens signInLinkTokens(JdbcClient jdbc, MailLinks links, Clock clock) {
        return new LinkTokens(LinkPurpose.SIGN_IN, jdbc, links, clock);
    }

    @Bean
    LinkTokens erasureLinkTokens(JdbcClient jdbc, MailLinks links, Clock clock) {
        return new LinkTokens(LinkPurpose.ERASURE, jdbc, links, clock);
    }

    @Bean
    RecurringTask<Void> dropExpiredLinksTask(LinkTokens signInLinkTokens, LinkTokens erasureLinkTokens) {
        return Tasks.recurring("identity.drop-expired-links", Schedules.fixedDelay(CLEANUP_INTERVAL))
                .execute((_, _) -> {
                    signInLinkTokens.dropExpired();
                    erasureLinkTokens.dropExpired();
                });
    }
}
