package ca.roadshow.registration.meetup.content;

import ca.roadshow.events.contract.Bilingual;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What organizers add to a meetup after it took place.
 *
 * @param attendance number of people who came; absent if unknown
 */
public record Recap(@Nullable Integer attendance, Content content) {

    public static final int LARGEST_ATTENDANCE = 100_000;
    public static final int LONGEST_THANKS = 2_000;

    public Recap {
        if (attendance != null && (attendance < 0 || attendance > LARGEST_ATTENDANCE)) {
            throw new IllegalArgumentException("Not a number of people");
        }
    }

    /**
     * The slides and videos.
     *
     * @param videoUrl of the whole meetup
     * @param links one entry for each session, in the order of the agenda
     */
    public record Content(
            @Nullable Bilingual thanks, @Nullable String videoUrl, List<Links> links) {

        public Content {
            WebAddress.check(videoUrl);
            links = List.copyOf(links);
        }
    }

    /** The material of one session. */
    public record Links(
            @Nullable String slidesUrl, @Nullable String videoUrl) {

        public Links {
            WebAddress.check(slidesUrl);
            WebAddress.check(videoUrl);
        }

        static Links of(Session session) {
            return new Links(session.slidesUrl(), session.videoUrl());
        }
    }

    /** The recap that a meetup has before organizers record one. */
    public static Recap of(@Nullable Integer attendance, MeetupContent content) {
        return new Recap(
                attendance,
                new Content(
                        content.thanks(),
                        content.videoUrl(),
                        content.agenda().stream().map(Links::of).toList()));
    }

    /** Whether both have the same number of sessions. */
    public boolean fits(Recap other) {
        return content.links().size() == other.content.links().size();
    }

    /** The content with this recap; sessions without an entry stay unchanged. */
    public static MeetupContent applied(Content recap, MeetupContent before) {
        var agenda = new ArrayList<Session>();
        for (var index = 0; index < before.agenda().size(); index++) {
            var session = before.agenda().get(index);
            agenda.add(index < recap.links().size() ? session.with(recap.links().get(index)) : session);
        }
        return new MeetupContent(
                before.description(), agenda, before.sponsors(), recap.thanks(), before.url(), recap.videoUrl());
    }

    /** A hash that only equal recaps share. */
    public String version() {
        return ContentHash.of(this);
    }
}
