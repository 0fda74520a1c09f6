package ca.roadshow.events.store.processor;

import java.util.Set;

/**
 * Processing groups whose result somebody waits for. They are notified of an event as soon as it is stored in this process; other
 * groups look for events every 500 ms. A service declares such groups as beans of this type.
 *
 * @param names as in {@code @ProcessingGroup}
 */
public record PromptGroups(Set<String> names) {

    public PromptGroups {
        names = Set.copyOf(names);
    }
}
