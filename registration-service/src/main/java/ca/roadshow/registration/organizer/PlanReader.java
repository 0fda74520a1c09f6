package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.MeetupContent;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.RegistrationWindow;
import ca.roadshow.registration.meetup.Session;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Makes a plan of what was typed; what the form does not show stays as it was. */
final class PlanReader {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_ROWS = 60;
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
        var title = reader.bilingual("title", form.titleEn(), form.titleFr(), LONGEST_LINE);
        if (title.isEmpty()) {
            reader.wrong("titleEn", "language-missing");
        }
        var zone = zone(standard);
        var date = reader.date("date", form.date());
        var starts = reader.time("starts", form.starts());
        var endsOn = reader.text("endsOn", form.endsOn(), 40) == null ? date : reader.date("endsOn", form.endsOn());
        var ends = reader.time("ends", form.ends());
        var startedAt = before == null ? null : before.startsAt();
        var endedAt = before == null ? null : before.endsAt();
        var startsAt = starts.flatMap(at -> date.flatMap(day -> instant("starts", day, at, zone, startedAt)));
        var endsAt = ends.flatMap(at -> endsOn.flatMap(day -> instant("ends", day, at, zone, endedAt)));
        var plan = new MeetupPlan(
                title.orElse(UNREADABLE),
                reader.text("host", form.host(), LONGEST_LINE),
                reader.text("venue", form.venue(), LONGEST_LINE),
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
                moment("opens", form.opens(), zone, before.opensAt()),
                moment("closes", form.closes(), zone, before.closesAt()));
    }

    private @Nullable Instant moment(String field, @Nullable String typed, ZoneId zone, @Nullable Instant before) {
        return reader.dateTime(field, typed)
                .flatMap(local -> instant(field, local.toLocalDate(), local.toLocalTime(), zone, before))
                .orElse(null);
    }

    /** What the form showed and nobody typed over stays to the second, and in the hour that clocks show twice. */
    private Optional<Instant> instant(
            String field, LocalDate day, LocalTime time, ZoneId zone, @Nullable Instant before) {
        return Optional.ofNullable(before)
                .filter(kept -> kept.atZone(zone)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .equals(day.atTime(time)))
                .or(() -> reader.instant(field, day, time, zone));
    }

    private ZoneId zone(ZoneId standard) {
        var typed = reader.text("zone", form.zone(), 64);
        if (typed == null) {
            return standard;
        }
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException unknown) {
            reader.wrong("zone", "unknown");
            return standard;
        }
    }

    private MeetupContent content(@Nullable MeetupContent before) {
        return new MeetupContent(
                reader.bilingual("description", form.descriptionEn(), form.descriptionFr(), LONGEST_TEXT)
                        .orElse(null),
                agenda(),
                Optional.ofNullable(before).map(MeetupContent::sponsors).orElse(List.of()),
                Optional.ofNullable(before).map(MeetupContent::thanks).orElse(null),
                reader.webAddress("url", form.url()),
                Optional.ofNullable(before).map(MeetupContent::videoUrl).orElse(null));
    }

    private List<Session> agenda() {
        var rows = form.filledRows();
        if (rows.size() > MOST_ROWS) {
            reader.wrong("agenda", "too-long", MOST_ROWS);
            return List.of();
        }
        var sessions = new ArrayList<Session>();
        for (var index = 0; index < rows.size(); index++) {
            sessions.add(session("agenda[" + index + "].", rows.get(index)));
        }
        return sessions;
    }

    private Session session(String prefix, AgendaRow row) {
        var title = reader.bilingual(prefix + "title", row.titleEn(), row.titleFr(), LONGEST_LINE);
        if (title.isEmpty()) {
            reader.wrong(prefix + "titleEn", "language-missing");
        }
        if (row.kind() == null || !AgendaRow.KINDS.contains(row.kind())) {
            reader.wrong(prefix + "kind", "unknown");
        }
        if (row.language() == null || !List.of("en", "fr").contains(row.language())) {
            reader.wrong(prefix + "language", "unknown");
        }
        var _ = reader.text(prefix + "speakers", row.speakers(), LONGEST_LINE);
        return new Session(
                Optional.ofNullable(row.kind()).orElse("talk"),
                title.orElse(UNREADABLE),
                reader.bilingual(prefix + "summary", row.summaryEn(), row.summaryFr(), LONGEST_TEXT)
                        .orElse(null),
                row.named(),
                Optional.ofNullable(row.language()).orElse("en"),
                reader.webAddress(prefix + "slidesUrl", row.slidesUrl()),
                reader.webAddress(prefix + "videoUrl", row.videoUrl()));
    }
}
