package ca.roadshow.registration.meetup;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.roadshow.Season;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is known of a meetup; templates see it as {@code @words}. */
@Component("words")
public class MeetupWords {

    private final Dates dates;
    private final MessageSource messages;
    private final Clock clock;

    MeetupWords(Dates dates, MessageSource messages, Clock clock) {
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    /** When it is or was: day and hours, a day, or that the day is not known. */
    public String when(MeetupView meetup) {
        if (meetup.startsAt() != null && meetup.endsAt() != null) {
            return dates.range(meetup.startsAt(), meetup.endsAt(), meetup.zone());
        }
        if (meetup.heldOn() != null) {
            var noon = meetup.heldOn().atTime(LocalTime.NOON).atZone(meetup.zone());
            return dates.day(noon.toInstant(), meetup.zone());
        }
        return Optional.ofNullable(meetup.season())
                .map(season -> message("meetup.date-unknown", season(season)))
                .orElseGet(() -> message("meetup.date-unknown-at-all"));
    }

    /** {@code fall 2019}: the quarter as people call it. */
    public String season(Season season) {
        return message("season.q" + season.quarter(), Integer.toString(season.year()));
    }

    public boolean takesRsvps(MeetupView meetup) {
        return meetup.isOpenAt(clock.instant());
    }

    public boolean isPast(MeetupView meetup) {
        return !meetup.isUpcomingAt(clock.instant());
    }

    /** Content in the reader's language, or in the other where only that one exists. */
    public String text(Bilingual content) {
        return content.in(reader().code());
    }

    /** The language that {@link #text} answers in. */
    public Language shown(Bilingual content) {
        return Language.of(content.shownLanguage(reader().code())).orElse(Language.EN);
    }

    /** The slug in a community's id. */
    public @Nullable String communitySlug(MeetupView meetup) {
        return meetup.communityId() == null ? null : meetup.communityId().replaceFirst("^community-", "");
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private static Language reader() {
        return Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
    }
}
