package ca.roadshow.registration.organizer.form;

import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.RegistrationWindow;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Parses the plan of a meetup from a form. Values that were not edited, or that the form does not show, stay unchanged.
 */
public final class PlanReader {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 10_000;

    private final FormReader reader = new FormReader(HttpStatus.UNPROCESSABLE_CONTENT, LanguageFields.FLAT);
    private final MeetupForm form;
    private final Optional<MeetupPlan> stored;

    private PlanReader(MeetupForm form, @Nullable MeetupPlan stored) {
        this.form = form;
        this.stored = Optional.ofNullable(stored);
    }

    /**
     * @param standard the zone if none is chosen
     * @param stored the plan to change; null for a new meetup
     * @throws ca.roadshow.web.problem.ProblemException 422 {@code input.invalid} with the errors of all fields
     */
    public static MeetupPlan read(MeetupForm form, ZoneId standard, @Nullable MeetupPlan stored) {
        return new PlanReader(form, stored).read(standard);
    }

    private MeetupPlan read(ZoneId standard) {
        var title = reader.lines("title", before(MeetupPlan::title), form.titleWords(), LONGEST_LINE);
        reader.languageRequired("title", title);
        var zone = zone(standard);
        var date = reader.times().date("date", form.date());
        var endsOn = isBlank(form.endsOn()) ? date : reader.times().date("endsOn", form.endsOn());
        var startsAt = at("starts", date, form.starts(), zone, form.startsOffset(), before(MeetupPlan::startsAt));
        var endsAt = at("ends", endsOn, form.ends(), zone, form.endsOffset(), before(MeetupPlan::endsAt));
        var host = reader.line("host", before(MeetupPlan::host), form.host(), LONGEST_LINE);
        var venue = reader.line("venue", before(MeetupPlan::venue), form.venue(), LONGEST_LINE);
        var capacity = reader.number("capacity", form.capacity());
        var content = content(stored.map(MeetupPlan::content));
        var window = window(zone, stored.map(MeetupPlan::registration).orElse(RegistrationWindow.STANDARD));
        reader.finish();
        return new MeetupPlan(
                title.orElseThrow(),
                host,
                venue,
                startsAt.orElseThrow(),
                endsAt.orElseThrow(),
                zone,
                capacity,
                content,
                window);
    }

    private ZoneId zone(ZoneId standard) {
        return isBlank(form.zone())
                ? standard
                : reader.times().zone("zone", form.zone()).orElse(standard);
    }

    private RegistrationWindow window(ZoneId zone, RegistrationWindow before) {
        return new RegistrationWindow(
                moment("opens", form.opens(), zone, form.opensOffset(), before.opensAt()),
                moment("closes", form.closes(), zone, form.closesOffset(), before.closesAt()));
    }

    private Optional<Instant> at(
            String field,
            Optional<LocalDate> day,
            @Nullable String typed,
            ZoneId zone,
            @Nullable String offset,
            @Nullable Instant before) {
        return reader.times().moment(field, day, typed, zone, offset, before);
    }

    private @Nullable Instant moment(
            String field, @Nullable String typed, ZoneId zone, @Nullable String offset, @Nullable Instant before) {
        return isBlank(typed)
                ? null
                : reader.times().moment(field, typed, zone, offset, before).orElse(null);
    }

    private MeetupContent content(Optional<MeetupContent> before) {
        var description = before.map(MeetupContent::description).orElse(null);
        return new MeetupContent(
                reader.texts("description", description, form.descriptionWords(), LONGEST_TEXT)
                        .orElse(null),
                new AgendaReader(reader, before.map(MeetupContent::agenda).orElse(List.<Session>of()))
                        .read(form.filledRows()),
                before.map(MeetupContent::sponsors).orElse(List.of()),
                before.map(MeetupContent::thanks).orElse(null),
                reader.webAddress("url", before.map(MeetupContent::url).orElse(null), form.url()),
                before.map(MeetupContent::videoUrl).orElse(null));
    }

    private <T> @Nullable T before(Function<MeetupPlan, @Nullable T> of) {
        return stored.map(of).orElse(null);
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
