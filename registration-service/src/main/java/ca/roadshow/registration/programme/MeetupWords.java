package ca.roadshow.registration.programme;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.RegistrationState;
import ca.roadshow.registration.roadshow.Season;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts about meetups in the reader's language; templates use it as {@code @words}. */
@Component("words")
public class MeetupWords {

    private static final Duration SLACK = Duration.ofMillis(300);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private static final int LONGEST_SUMMARY = 300;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Dates dates;
    private final MessageSource messages;
    private final Markdown markdown;
    private final Clock clock;

    MeetupWords(Dates dates, MessageSource messages, Markdown markdown, Clock clock) {
        this.dates = dates;
        this.messages = messages;
        this.markdown = markdown;
        this.clock = clock;
    }

    /** When the meetup takes or took place: day and hours, the day, or a text that the day is unknown. */
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

    /** The place, the time and the beginning of the description, for search results and link previews. */
    public String summary(MeetupView meetup) {
        var said = new StringBuilder(meetup.isCalledOff() ? message("meetup.called-off") : when(meetup) + ".");
        Optional.ofNullable(meetup.venue())
                .ifPresent(venue -> said.append(' ').append(venue).append('.'));
        Optional.ofNullable(meetup.content().description())
                .ifPresent(text -> said.append(' ').append(markdown.text(text(text))));
        var words = BLANKS.matcher(said).replaceAll(" ");
        return words.codePointCount(0, words.length()) <= LONGEST_SUMMARY
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_SUMMARY - 1))
                                .strip() + "…";
    }

    /** Formats a season, for example {@code fall 2019}. */
    public String season(Season season) {
        return message("season.q" + season.quarter(), Integer.toString(season.year()));
    }

    public boolean takesRsvps(MeetupView meetup) {
        return registration(meetup) == RegistrationState.OPEN;
    }

    /** Whether seats can still change hands. */
    public boolean isAhead(MeetupView meetup) {
        return !meetup.isCalledOff()
                && meetup.startsAt() != null
                && clock.instant().isBefore(meetup.startsAt());
    }

    public RegistrationState registration(MeetupView meetup) {
        return meetup.registrationAt(clock.instant());
    }

    /**
     * Milliseconds until registration opens by this replica's clock, plus a margin so that it is open then. Null if no
     * opening time is set, or if it is too far ahead for a browser's timer.
     */
    public @Nullable Long untilOpening(MeetupView meetup) {
        return Optional.ofNullable(meetup.registration().opensAt())
                .map(opensAt -> Duration.between(clock.instant(), opensAt).plus(SLACK))
                .filter(left -> left.compareTo(LONGEST_WAIT) <= 0)
                .map(Duration::toMillis)
                .orElse(null);
    }

    /** Formats a time, for example {@code Tuesday, December 8, 2026, 6:00 p.m. (Eastern Time)}. */
    public String moment(Instant instant, ZoneId zone) {
        return dates.moment(instant, zone);
    }

    /** Like {@link #moment}, but midnight is formatted as the end of the day before. */
    public String deadline(Instant instant, ZoneId zone) {
        return dates.deadline(instant, zone);
    }

    public boolean isPast(MeetupView meetup) {
        return !meetup.isUpcomingAt(clock.instant());
    }

    /** Returns the text in the reader's language, or in the other language if there is no other. */
    public String text(Bilingual content) {
        return content.in(reader().code());
    }

    /** Returns the language of the text that {@link #text} returns. */
    public Language shown(Bilingual content) {
        return Language.of(content.shownLanguage(reader().code())).orElse(Language.EN);
    }

    /** Returns the slug of the meetup's community, from the community's id. */
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
