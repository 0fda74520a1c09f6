package ca.roadshow.events.relay;

import org.jspecify.annotations.Nullable;

/** A fact that no broker can take as it is. */
final class Unpublishable extends RuntimeException {

    Unpublishable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
