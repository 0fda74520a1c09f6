package ca.roadshow.registration.meetup;

import ca.roadshow.events.contract.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of an agenda, as published content.
 *
 * @param kind talk, lightning, update, demo, keynote, closing, break…, a message key of the pages
 * @param language what is spoken, {@code en} or {@code fr}
 */
public record Session(
        String kind,
        Bilingual title,
        @Nullable Bilingual summary,
        List<Speaker> speakers,
        String language,
        @Nullable String slidesUrl,
        @Nullable String videoUrl) {

    public Session {
        WebAddress.check(slidesUrl);
        WebAddress.check(videoUrl);
    }

    Session with(Recap.Links links) {
        return new Session(kind, title, summary, speakers, language, links.slidesUrl(), links.videoUrl());
    }

    /** A name as the agenda prints it, with the affiliation of that evening. */
    public record Speaker(String name, @Nullable String affiliation) {}
}
