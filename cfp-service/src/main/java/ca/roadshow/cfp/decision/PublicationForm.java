package ca.roadshow.cfp.decision;

import ca.roadshow.web.form.TimeReader;
import ca.roadshow.web.form.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values in the fields of the form that publishes decisions.
 *
 * @param confirmBy local time in the zone of the call
 * @param note added to every mail
 */
record PublicationForm(@Nullable String confirmBy, @Nullable Words note) {

    static PublicationForm empty(ZoneId zone, Instant deadline) {
        return new PublicationForm(TimeReader.typed(deadline, zone), null);
    }

    public Words noteWords() {
        return Objects.requireNonNullElse(note, new Words(null, null));
    }
}
