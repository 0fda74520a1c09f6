package ca.roadshow.events.relay;

import org.jspecify.annotations.Nullable;

/** Thrown for an event that no broker can accept. */
final class Unpublishable extends RuntimeException {

    Unpublishable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
