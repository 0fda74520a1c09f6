package ca.roadshow.registration.talk;

import org.jspecify.annotations.Nullable;

/**
 * A change of a talk that an agenda took over and does not show yet.
 *
 * @param now the current revision of the talk; null if it was withdrawn
 */
public record TalkNews(@Nullable ConfirmedTalk now) {

    public boolean isWithdrawn() {
        return now == null;
    }
}
