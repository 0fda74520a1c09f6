package ca.roadshow.events.inbox;

import ca.roadshow.events.store.command.CommandInterceptor;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Marks the received message as handled in the unit of work of the command that it caused. */
@Order(1)
final class InboxMark implements CommandInterceptor {

    static final String INBOX_ID = "inboxId";

    private final Inbox inbox;

    InboxMark(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var id = (String) unitOfWork.getMessage().getMetaData().get(INBOX_ID);
        if (id != null && (inbox.claim(id).isEmpty() || !inbox.markHandled(id))) {
            return null; // Another replica has handled the message already.
        }
        return chain.proceed();
    }
}
