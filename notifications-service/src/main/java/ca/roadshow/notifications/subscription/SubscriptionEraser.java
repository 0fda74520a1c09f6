package ca.roadshow.notifications.subscription;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ForgetSubscription;
import java.time.Clock;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** Ends the subscription in the transaction of the erasure. */
@Component
class SubscriptionEraser implements Forgets {

    private final FindSubscription find;
    private final Commands commands;
    private final Clock clock;

    SubscriptionEraser(FindSubscription find, Commands commands, Clock clock) {
        this.find = find;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void forget(AddressId person, String reference) {
        var id = SubscriptionId.of(person);
        if (find.by(id).isPresent()) {
            var erasure = CurrentUnitOfWork.get().getMessage();
            commands.send(new ForgetSubscription(id, clock.instant()), Provenance.of(erasure));
        }
    }
}
