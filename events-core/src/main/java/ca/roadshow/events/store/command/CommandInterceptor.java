package ca.roadshow.events.store.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * Intercepts every command in its unit of work and transaction, in the order of {@code @Order}. Beans of this type are
 * registered automatically.
 */
public interface CommandInterceptor extends MessageHandlerInterceptor<CommandMessage<?>> {}
