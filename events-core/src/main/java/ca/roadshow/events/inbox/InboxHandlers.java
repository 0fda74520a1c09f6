package ca.roadshow.events.inbox;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.store.command.Commands;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** The {@link IntegrationEventHandler} methods of all beans, by event type. */
final class InboxHandlers implements SmartInitializingSingleton {

    private final ConfigurableListableBeanFactory beans;
    private final Commands commands;
    private final Map<Class<?>, List<HandlerMethod>> handlers = new HashMap<>();

    InboxHandlers(ConfigurableListableBeanFactory beans, Commands commands) {
        this.beans = beans;
        this.commands = commands;
    }

    /**
     * @throws IllegalStateException if a method has the wrong parameters, or a type with a handler that returns a
     * command has other handlers
     */
    @Override
    public void afterSingletonsInstantiated() {
        for (var name : beans.getBeanNamesForType(Object.class, false, false)) {
            var type = AutoProxyUtils.determineTargetClass(beans, name);
            if (type != null && type.getName().startsWith("ca.roadshow.")) {
                methodsOf(type).forEach((method, annotation) -> register(name, method, annotation.step()));
            }
        }
        handlers.values().forEach(methods -> methods.sort(Comparator.comparing(HandlerMethod::step)));
        handlers.forEach((type, methods) -> {
            if (methods.size() > 1 && methods.stream().anyMatch(HandlerMethod::returnsCommand)) {
                throw new IllegalStateException("A handler that returns a command must be the only one: " + type);
            }
        });
    }

    private static Map<Method, IntegrationEventHandler> methodsOf(Class<?> type) {
        return MethodIntrospector.selectMethods(type, (MethodIntrospector.MetadataLookup<IntegrationEventHandler>)
                method -> AnnotatedElementUtils.findMergedAnnotation(method, IntegrationEventHandler.class));
    }

    private void register(String bean, Method method, IntegrationEventHandler.Step step) {
        var handler = HandlerMethod.of(beans.getBean(bean), method, step);
        handlers.computeIfAbsent(handler.type(), _ -> new ArrayList<>()).add(handler);
    }

    boolean handles(Class<?> type) {
        return handlers.containsKey(type);
    }

    boolean answersByCommand(Class<?> type) {
        return of(type).stream().anyMatch(HandlerMethod::returnsCommand);
    }

    /** Runs the handlers that write tables, in the running transaction. */
    void handle(IntegrationEvent event, Delivery delivery) {
        of(event.getClass()).forEach(handler -> handler.invoke(event, delivery));
    }

    /** Returns the handler's command; empty if it has nothing to do. */
    Optional<Object> command(IntegrationEvent event, Delivery delivery) {
        return Optional.ofNullable(of(event.getClass()).getFirst().invoke(event, delivery));
    }

    /** Sends the command for a message. Its unit of work marks the message as handled. */
    void send(Object command, Delivery delivery) {
        commands.send(command, delivery.provenance(), Map.of(InboxMark.INBOX_ID, delivery.id()));
    }

    private List<HandlerMethod> of(Class<?> type) {
        return handlers.getOrDefault(type, List.of());
    }
}
