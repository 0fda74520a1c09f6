package ca.roadshow.registration.organizer;

import ca.roadshow.registration.meetup.Session.Speaker;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One speaker of an item, as typed in the form. */
record SpeakerRow(@Nullable String name, @Nullable String affiliation) {

    static final SpeakerRow BLANK = new SpeakerRow(null, null);

    static SpeakerRow of(Speaker speaker) {
        return new SpeakerRow(speaker.name(), speaker.affiliation());
    }

    boolean isBlank() {
        return Kept.text(name) == null && Kept.text(affiliation) == null;
    }

    boolean saysTheSameAs(SpeakerRow other) {
        return Objects.equals(Kept.text(name), Kept.text(other.name))
                && Objects.equals(Kept.text(affiliation), Kept.text(other.affiliation));
    }
}
