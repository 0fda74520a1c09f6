package ca.roadshow.events.store.processor;

/** Something is stored, but a view did not show it in time. Answered with 503 and {@code Retry-After}, never with 404. */
public final class ViewBehind extends RuntimeException {

    ViewBehind(String aggregateId) {
        super("The view does not show " + aggregateId + " yet");
    }
}
