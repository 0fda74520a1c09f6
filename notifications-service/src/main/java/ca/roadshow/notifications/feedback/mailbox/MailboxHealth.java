package ca.roadshow.notifications.feedback.mailbox;

import ca.roadshow.events.store.processor.Alarm;
import ca.roadshow.notifications.feedback.FeedbackLog;
import ca.roadshow.notifications.feedback.Outcome;
import ca.roadshow.notifications.feedback.Source;
import ca.roadshow.notifications.platform.FeedbackSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Raises an alarm while the mailbox for returned mail cannot be read, or has not been read for a long time. */
@Component
class MailboxHealth implements HealthIndicator {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MISSED_ROUNDS = 5;

    private final FeedbackSettings settings;
    private final MailboxState state;
    private final FeedbackLog handled;
    private final Clock clock;

    MailboxHealth(FeedbackSettings settings, MailboxState state, FeedbackLog handled, Clock clock) {
        this.settings = settings;
        this.state = state;
        this.handled = handled;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return settings.mailbox().host() == null
                ? Health.up().withDetail("mailbox", "off").build()
                : of(state.find().orElse(new MailboxState.State(null, null, null)));
    }

    Health of(MailboxState.State found) {
        var health = isFailing(found) || isLate(found) ? Health.status(Alarm.RAISED) : Health.up();
        health.withDetails(Map.of(
                "handled", handled.count(Source.MAILBOX, Outcome.HANDLED),
                "ignored", handled.count(Source.MAILBOX, Outcome.IGNORED),
                "notUnderstood", handled.count(Source.MAILBOX, Outcome.NOT_UNDERSTOOD)));
        if (found.readAt() != null) {
            health.withDetail("readAt", found.readAt().toString());
        }
        if (found.failingSince() != null && found.failure() != null) {
            health.withDetail("failingSince", found.failingSince().toString()).withDetail("failure", found.failure());
        }
        return health.build();
    }

    private static boolean isFailing(MailboxState.State found) {
        return found.failingSince() != null;
    }

    private boolean isLate(MailboxState.State found) {
        var read = found.readAt();
        return read != null && read.isBefore(latest());
    }

    private Instant latest() {
        var pause = settings.mailbox().pollEvery().multipliedBy(MISSED_ROUNDS);
        return clock.instant().minus(pause.compareTo(LONGEST_PAUSE) > 0 ? pause : LONGEST_PAUSE);
    }
}
