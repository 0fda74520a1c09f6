package ca.roadshow.notifications.subscription.confirmation;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.subscription.FindSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ExpireRequest;
import ca.roadshow.notifications.subscription.mail.ConfirmationReminders;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Sends the reminder of an unconfirmed request and lets the request expire. A repeat after a crash changes nothing and sends no
 * second mail.
 */
@Component
class ConfirmationRounds {

    private final FindSubscription find;
    private final ConfirmationReminders reminders;
    private final Commands commands;
    private final Clock clock;

    ConfirmationRounds(FindSubscription find, ConfirmationReminders reminders, Commands commands, Clock clock) {
        this.find = find;
        this.reminders = reminders;
        this.commands = commands;
        this.clock = clock;
    }

    void remind(UnconfirmedRequest request) {
        find.by(request.subscriptionId())
                .filter(request::isPendingIn)
                .ifPresent(subscription -> reminders.queue(subscription, clock.instant()));
    }

    void expire(UnconfirmedRequest request) {
        if (find.by(request.subscriptionId()).filter(request::isPendingIn).isPresent()) {
            commands.send(
                    new ExpireRequest(request.subscriptionId(), request.request(), clock.instant()),
                    Provenance.ofSystem("confirmation", Origin.SCHEDULE));
        }
    }
}
