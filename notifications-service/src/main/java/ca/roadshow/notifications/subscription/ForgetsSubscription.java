package ca.roadshow.notifications.subscription;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ForgetSubscription;
import java.time.Clock;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** No news can go to a person who is forgotten: the subscription ends in the erasure's own transaction. */
@Component
class ForgetsSubscription implements Forgets {

    private final FindSubscription find;
    private final Commands commands;
    private final Clock clock;

    ForgetsSubscription(FindSubscription find, Commands commands, Clock clock) {
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
