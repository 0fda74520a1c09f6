package ca.roadshow.registration.meetup.content;

import ca.roadshow.events.contract.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of a meetup's page, apart from time and place. */
public record MeetupContent(
        @Nullable Bilingual description,
        List<Session> agenda,
        List<String> sponsors,
        @Nullable Bilingual thanks,
        @Nullable String url,
        @Nullable String videoUrl) {

    public MeetupContent {
        WebAddress.check(url);
        WebAddress.check(videoUrl);
    }

    public static MeetupContent of(Bilingual description, List<Session> agenda) {
        return new MeetupContent(description, agenda, List.of(), null, null, null);
    }

    public MeetupContent with(List<Session> sessions) {
        return new MeetupContent(description, sessions, sponsors, thanks, url, videoUrl);
    }
}
