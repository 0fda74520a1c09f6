package ca.roadshow.registration.meetup.content;

import ca.roadshow.events.contract.Bilingual;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of an agenda, as published content.
 *
 * @param kind talk, lightning, update, demo, keynote, closing, break…, a message key of the pages
 * @param summary absent if there is none, or if {@link AgendaSpeakers} supplies it from the talk
 * @param speakers empty if {@link AgendaSpeakers} supplies them from the talk
 * @param language of the talk, {@code en} or {@code fr}
 * @param talk the confirmed talk that the session was taken over from; absent if an organizer typed the session
 */
public record Session(
        String kind,
        Bilingual title,
        @Nullable Bilingual summary,
        List<Speaker> speakers,
        String language,
        @Nullable String slidesUrl,
        @Nullable String videoUrl,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TalkRef talk) {

    public Session(
            String kind,
            Bilingual title,
            @Nullable Bilingual summary,
            List<Speaker> speakers,
            String language,
            @Nullable String slidesUrl,
            @Nullable String videoUrl) {
        this(kind, title, summary, speakers, language, slidesUrl, videoUrl, null);
    }

    public Session {
        WebAddress.check(slidesUrl);
        WebAddress.check(videoUrl);
    }

    Session with(Recap.Links links) {
        return new Session(kind, title, summary, speakers, language, links.slidesUrl(), links.videoUrl(), talk);
    }

    public Session with(List<Speaker> others) {
        return new Session(kind, title, summary, others, language, slidesUrl, videoUrl, talk);
    }

    public Session with(@Nullable Bilingual otherSummary, TalkRef otherTalk) {
        return new Session(kind, title, otherSummary, speakers, language, slidesUrl, videoUrl, otherTalk);
    }

    public Session withoutTalk() {
        return new Session(kind, title, summary, speakers, language, slidesUrl, videoUrl);
    }

    /** A name and an affiliation as printed in the agenda. */
    public record Speaker(String name, @Nullable String affiliation) {}
}
