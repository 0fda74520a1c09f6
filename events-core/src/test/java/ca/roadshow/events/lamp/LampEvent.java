package ca.roadshow.events.lamp;

import ca.roadshow.events.store.vocabulary.StoredAs;

/** The events of a lamp. */
public sealed interface LampEvent {

    @StoredAs("lamp.lit")
    record Lit(String lampId, String owner) implements LampEvent {}

    @StoredAs("lamp.dimmed")
    record Dimmed(String lampId, int times) implements LampEvent {}

    @StoredAs("lamp.state")
    record LampState(String lampId, int times) implements LampEvent {}
}
