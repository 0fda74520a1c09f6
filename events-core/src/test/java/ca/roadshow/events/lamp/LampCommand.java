package ca.roadshow.events.lamp;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of a lamp. */
public sealed interface LampCommand {

    record Light(@TargetAggregateIdentifier String lampId, String owner) implements LampCommand {}

    /** Fails if the lamp was never lit. */
    record Dim(@TargetAggregateIdentifier String lampId) implements LampCommand {}

    /** Returns how often the lamp was dimmed. */
    record Count(@TargetAggregateIdentifier String lampId) implements LampCommand {}
}
