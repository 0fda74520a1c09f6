package ca.roadshow.events.inbox;

import ca.roadshow.events.contract.Topic;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches if the service reads at least one topic. */
final class Subscribes implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !Binder.get(context.getEnvironment())
                .bind("roadshow.events.subscribes", Bindable.setOf(Topic.class))
                .orElse(Set.of())
                .isEmpty();
    }
}
