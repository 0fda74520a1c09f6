package ca.roadshow.registration.talk;

import ca.roadshow.registration.meetup.content.Session.Speaker;
import ca.roadshow.registration.meetup.content.TalkRef;
import java.util.List;

/**
 * A confirmed talk that an agenda can take over.
 *
 * @param language of the talk, {@code en} or {@code fr}
 */
public record ConfirmedTalk(TalkRef ref, String title, String language, List<Speaker> speakers) {

    boolean saysTheSameAs(ConfirmedTalk other) {
        return title.equals(other.title) && language.equals(other.language) && speakers.equals(other.speakers);
    }

    /** Leaves out the talk and personal data. */
    @Override
    public String toString() {
        return "ConfirmedTalk[" + ref + "]";
    }
}
