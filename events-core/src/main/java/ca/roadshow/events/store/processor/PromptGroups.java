package ca.roadshow.events.store.processor;

import java.util.Set;

/**
 * Processing groups with results that people wait for. They are notified when this process stores an event; other
 * groups poll every 500 ms. A service declares its groups as beans of this type.
 *
 * @param names as in {@code @ProcessingGroup}
 */
public record PromptGroups(Set<String> names) {

    public PromptGroups {
        names = Set.copyOf(names);
    }
}
