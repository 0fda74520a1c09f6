package ca.roadshow.events.inbox;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.store.Commands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this service does about each type: effects, or exactly one reaction. */
final class Reactions {

    private final Map<Class<?>, List<Effect<?>>> effects = new HashMap<>();
    private final Map<Class<?>, Reaction<?>> reactions = new HashMap<>();
    private final Commands commands;

    Reactions(List<Effect<?>> effects, List<Reaction<?>> reactions, Commands commands) {
        this.commands = commands;
        effects.forEach(effect -> this.effects
                .computeIfAbsent(effect.on(), type -> new ArrayList<>())
                .add(effect));
        for (var reaction : reactions) {
            if (this.reactions.put(reaction.on(), reaction) != null || this.effects.containsKey(reaction.on())) {
                throw new IllegalStateException("A reaction must be alone: " + reaction.on());
            }
        }
    }

    boolean cares(Class<?> type) {
        return effects.containsKey(type) || reactions.containsKey(type);
    }

    boolean answersByCommand(Class<?> type) {
        return reactions.containsKey(type);
    }

    void applyEffects(IntegrationEvent event, Delivery delivery) {
        effects.getOrDefault(event.getClass(), List.of()).forEach(effect -> apply(effect, event, delivery));
    }

    void sendCommand(IntegrationEvent event, Delivery delivery) {
        var command = command(reactions.get(event.getClass()), event, delivery);
        commands.send(command, delivery.provenance(), Map.of(InboxMark.INBOX_ID, delivery.id()));
    }

    private static <E extends IntegrationEvent> void apply(
            Effect<E> effect, IntegrationEvent event, Delivery delivery) {
        effect.apply(effect.on().cast(event), delivery);
    }

    private static <E extends IntegrationEvent> Object command(
            @Nullable Reaction<E> reaction, IntegrationEvent event, Delivery delivery) {
        if (reaction == null) {
            throw new IllegalStateException("No reaction to " + delivery.type());
        }
        return reaction.command(reaction.on().cast(event), delivery);
    }
}
