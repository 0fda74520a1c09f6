package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.MeetupContent;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.RegistrationWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Makes a plan of what was typed; what the form does not show stays as it was. */
final class PlanReader {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 10_000;
    private static final Bilingual UNREADABLE = new Bilingual("?", null);

    private final FormReader reader = new FormReader(HttpStatus.UNPROCESSABLE_CONTENT);
    private final MeetupForm form;

    private PlanReader(MeetupForm form) {
        this.form = form;
    }

    /**
     * @param standard where no zone is chosen
     * @param before absent for a new meetup
     */
    static MeetupPlan read(MeetupForm form, ZoneId standard, @Nullable MeetupPlan before) {
        return new PlanReader(form).plan(standard, before);
    }

    private MeetupPlan plan(ZoneId standard, @Nullable MeetupPlan before) {
        var title = title(before == null ? null : before.title());
        if (title.isEmpty()) {
            reader.wrong("titleEn", "language-missing");
        }
        var zone = zone(standard);
        var times = reader.times();
        var date = times.date("date", form.date());
        var endsOn = blank(form.endsOn()) ? date : times.date("endsOn", form.endsOn());
        var startsAt =
                at("starts", date, form.starts(), zone, form.startsOffset(), before == null ? null : before.startsAt());
        var endsAt = at("ends", endsOn, form.ends(), zone, form.endsOffset(), before == null ? null : before.endsAt());
        var plan = new MeetupPlan(
                title.orElse(UNREADABLE),
                line("host", before == null ? null : before.host(), form.host()),
                line("venue", before == null ? null : before.venue(), form.venue()),
                startsAt.orElse(Instant.EPOCH),
                endsAt.orElse(Instant.EPOCH),
                zone,
                reader.number("capacity", form.capacity()),
                content(before == null ? null : before.content()),
                window(zone, before == null ? RegistrationWindow.STANDARD : before.registration()));
        reader.finish();
        return plan;
    }

    private RegistrationWindow window(ZoneId zone, RegistrationWindow before) {
        return new RegistrationWindow(
                moment("opens", form.opens(), zone, form.opensOffset(), before.opensAt()),
                moment("closes", form.closes(), zone, form.closesOffset(), before.closesAt()));
    }

    private Optional<Instant> at(
            String field,
            Optional<LocalDate> date,
            @Nullable String typed,
            ZoneId zone,
            @Nullable String offset,
            @Nullable Instant before) {
        return reader.times()
                .time(field, typed)
                .flatMap(time -> date.map(day -> day.atTime(time)))
                .flatMap(local -> reader.times().instant(field, local, zone, offset, before));
    }

    private @Nullable Instant moment(
            String field, @Nullable String typed, ZoneId zone, @Nullable String offset, @Nullable Instant before) {
        return blank(typed)
                ? null
                : reader.times()
                        .dateTime(field, typed)
                        .flatMap(local -> reader.times().instant(field, local, zone, offset, before))
                        .orElse(null);
    }

    private ZoneId zone(ZoneId standard) {
        return blank(form.zone())
                ? standard
                : reader.times().zone("zone", form.zone()).orElse(standard);
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private Optional<Bilingual> bilingual(
            String field, @Nullable Bilingual before, @Nullable String en, @Nullable String fr, int longest) {
        return before != null && Kept.isSame(before, en, fr)
                ? Optional.of(before)
                : reader.bilingual(field, en, fr, longest);
    }

    private Optional<Bilingual> title(@Nullable Bilingual before) {
        return before != null && Kept.isSame(before, form.titleEn(), form.titleFr())
                ? Optional.of(before)
                : reader.bilingualLine("title", form.titleEn(), form.titleFr(), LONGEST_LINE);
    }

    private @Nullable String line(String field, @Nullable String before, @Nullable String typed) {
        return before != null && Kept.isSame(before, typed) ? before : reader.line(field, typed, LONGEST_LINE);
    }

    private MeetupContent content(@Nullable MeetupContent before) {
        var description = before == null ? null : before.description();
        var url = before == null ? null : before.url();
        return new MeetupContent(
                bilingual("description", description, form.descriptionEn(), form.descriptionFr(), LONGEST_TEXT)
                        .orElse(null),
                new AgendaReader(reader, before == null ? List.of() : before.agenda()).read(form.filledRows()),
                Optional.ofNullable(before).map(MeetupContent::sponsors).orElse(List.of()),
                Optional.ofNullable(before).map(MeetupContent::thanks).orElse(null),
                url != null && Kept.isSame(url, form.url()) ? url : reader.webAddress("url", form.url()),
                Optional.ofNullable(before).map(MeetupContent::videoUrl).orElse(null));
    }
}
