package ca.roadshow.registration.talk;

import org.jspecify.annotations.Nullable;

/**
 * What an agenda does not show yet of a talk that it took over.
 *
 * @param now the talk as it has become; null if it is no longer given there
 */
public record TalkNews(@Nullable ConfirmedTalk now) {

    public boolean isWithdrawn() {
        return now == null;
    }
}
