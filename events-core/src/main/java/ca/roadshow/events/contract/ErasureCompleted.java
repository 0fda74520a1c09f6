package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * A service has erased the person that {@link PersonForgotten} named. Each service publishes this on its own topic.
 *
 * @param source the service
 * @param reference of the erasure
 */
@Wire(
        topic = {Topic.CFP, Topic.NOTIFICATIONS},
        type = "ca.roadshow.erasure-completed.v1")
public record ErasureCompleted(Topic source, String reference, Instant at) implements IntegrationEvent {

    @Override
    public Topic topic() {
        return source;
    }
}
