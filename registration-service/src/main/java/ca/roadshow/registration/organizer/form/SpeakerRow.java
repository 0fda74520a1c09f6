package ca.roadshow.registration.organizer.form;

import ca.roadshow.registration.meetup.content.Session.Speaker;
import ca.roadshow.web.form.Words;
import org.jspecify.annotations.Nullable;

/** One speaker of an item, as typed in the form. */
record SpeakerRow(@Nullable String name, @Nullable String affiliation) {

    static final SpeakerRow BLANK = new SpeakerRow(null, null);

    static SpeakerRow of(Speaker speaker) {
        return new SpeakerRow(speaker.name(), speaker.affiliation());
    }

    boolean isBlank() {
        return saysTheSameAs(BLANK);
    }

    boolean saysTheSameAs(SpeakerRow other) {
        return Words.isSame(name, other.name) && Words.isSame(affiliation, other.affiliation);
    }
}
