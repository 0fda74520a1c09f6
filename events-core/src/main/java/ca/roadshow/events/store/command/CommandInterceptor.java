package ca.roadshow.events.store.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** Runs inside every command's unit of work and transaction, in the order of {@code @Order}; Axon registers each bean. */
public interface CommandInterceptor extends MessageHandlerInterceptor<CommandMessage<?>> {}
