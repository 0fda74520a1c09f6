package ca.roadshow.registration.organizer.form;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.form.FormRows;
import ca.roadshow.web.form.TimeReader;
import ca.roadshow.web.form.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meetup as organizers type it, not parsed, so that no input is lost. Dates and times are local to the meetup.
 *
 * @param endsOn default: the same day
 * @param zone default: the community's
 * @param opens when registration opens; default: the publication
 * @param closes when registration closes; default: the start
 * @param version of the plan that the form first showed; absent for a new meetup
 * @param startsOffset which of two equal local times is meant when clocks are set back; likewise for the other offsets
 */
public record MeetupForm(
        @Nullable String community,
        @Nullable String kind,
        @Nullable String titleEn,
        @Nullable String titleFr,
        @Nullable String descriptionEn,
        @Nullable String descriptionFr,
        @Nullable String host,
        @Nullable String venue,
        @Nullable String date,
        @Nullable String starts,
        @Nullable String endsOn,
        @Nullable String ends,
        @Nullable String zone,
        @Nullable String capacity,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable String url,
        @Nullable List<AgendaRow> agenda,
        @Nullable String version,
        @Nullable String startsOffset,
        @Nullable String endsOffset,
        @Nullable String opensOffset,
        @Nullable String closesOffset) {

    private static final int SPARE_ROWS = 3;

    public static MeetupForm blank(@Nullable String community) {
        return new MeetupForm(
                community, "MEETUP", null, null, null, null, null, null, null, "18:00", null, "20:30", null, "60", null,
                null, null, null, null, null, null, null, null);
    }

    public static MeetupForm of(MeetupView meetup, MeetupPlan plan) {
        var start = plan.startsAt().atZone(plan.zone());
        var end = plan.endsAt().atZone(plan.zone());
        var sameDay = end.toLocalDate().equals(start.toLocalDate());
        var description = Optional.ofNullable(plan.content().description());
        return new MeetupForm(
                meetup.communityId(),
                meetup.kind().name(),
                plan.title().en(),
                plan.title().fr(),
                description.map(Bilingual::en).orElse(null),
                description.map(Bilingual::fr).orElse(null),
                plan.host(),
                plan.venue(),
                start.toLocalDate().toString(),
                minutes(start.toLocalTime()),
                sameDay ? null : end.toLocalDate().toString(),
                minutes(end.toLocalTime()),
                plan.zone().getId(),
                Integer.toString(plan.capacity()),
                typed(plan.registration().opensAt(), plan),
                typed(plan.registration().closesAt(), plan),
                plan.content().url(),
                plan.content().agenda().stream().map(AgendaRow::of).toList(),
                plan.version(),
                offset(plan.startsAt(), plan),
                offset(plan.endsAt(), plan),
                offset(plan.registration().opensAt(), plan),
                offset(plan.registration().closesAt(), plan));
    }

    /** The same input with another version to replace. */
    public MeetupForm over(@Nullable String other) {
        return with(agenda, other);
    }

    MeetupForm with(List<AgendaRow> rows) {
        return with(rows, version);
    }

    private MeetupForm with(@Nullable List<AgendaRow> rows, @Nullable String other) {
        return new MeetupForm(
                community,
                kind,
                titleEn,
                titleFr,
                descriptionEn,
                descriptionFr,
                host,
                venue,
                date,
                starts,
                endsOn,
                ends,
                zone,
                capacity,
                opens,
                closes,
                url,
                rows,
                other,
                startsOffset,
                endsOffset,
                opensOffset,
                closesOffset);
    }

    Words titleWords() {
        return new Words(titleEn, titleFr);
    }

    Words descriptionWords() {
        return new Words(descriptionEn, descriptionFr);
    }

    /** Returns the rows of the agenda, and blank rows for new items. */
    public List<AgendaRow> rows() {
        return FormRows.withSpare(filledRows(), AgendaRow.BLANK, SPARE_ROWS);
    }

    List<AgendaRow> filledRows() {
        return FormRows.sent(agenda, AgendaRow.BLANK).stream()
                .filter(row -> !row.isBlank())
                .toList();
    }

    private static @Nullable String typed(@Nullable Instant instant, MeetupPlan plan) {
        return instant == null ? null : TimeReader.typed(instant, plan.zone());
    }

    private static @Nullable String offset(@Nullable Instant instant, MeetupPlan plan) {
        return instant == null ? null : TimeReader.offset(instant, plan.zone());
    }

    private static String minutes(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
