package ca.roadshow.events.lamp;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a lamp. */
public sealed interface LampCommand {

    record Light(@TargetAggregateIdentifier String lampId, String owner) implements LampCommand {}

    /** Fails where the lamp was never lit. */
    record Dim(@TargetAggregateIdentifier String lampId) implements LampCommand {}

    /** Answers how often the lamp was dimmed. */
    record Count(@TargetAggregateIdentifier String lampId) implements LampCommand {}
}
