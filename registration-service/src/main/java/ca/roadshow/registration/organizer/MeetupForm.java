package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.MeetupView;
import ca.roadshow.web.form.TimeReader;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meetup as organizers type it, unread, so that nothing typed is lost.
 *
 * @param date the day at the meetup's place
 * @param starts hours and minutes there
 * @param endsOn the same day where none is typed
 * @param zone the community's where none is chosen
 * @param opens day and time there when registration opens; with the publication where none is typed
 * @param closes day and time there when registration closes; with the start where none is typed
 * @param version of what the form showed before anybody typed, absent for a new meetup
 * @param startsOffset which of two repeated hours is meant; the same for the other offsets
 */
record MeetupForm(
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

    static MeetupForm blank(@Nullable String community) {
        return new MeetupForm(
                community, "MEETUP", null, null, null, null, null, null, null, "18:00", null, "20:30", null, "60", null,
                null, null, null, null, null, null, null, null);
    }

    static MeetupForm of(MeetupView meetup, MeetupPlan plan) {
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
                local(plan.registration().opensAt(), plan),
                local(plan.registration().closesAt(), plan),
                plan.content().url(),
                plan.content().agenda().stream().map(AgendaRow::of).toList(),
                plan.version(),
                offset(plan.startsAt(), plan),
                offset(plan.endsAt(), plan),
                offset(plan.registration().opensAt(), plan),
                offset(plan.registration().closesAt(), plan));
    }

    /** What was typed, to be saved over another version. */
    MeetupForm over(@Nullable String other) {
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
                agenda,
                other,
                startsOffset,
                endsOffset,
                opensOffset,
                closesOffset);
    }

    /** The agenda's rows with some to write on. */
    List<AgendaRow> rows() {
        var rows = new ArrayList<>(filledRows());
        for (var spare = 0; spare < SPARE_ROWS; spare++) {
            rows.add(AgendaRow.blank());
        }
        return rows;
    }

    List<AgendaRow> filledRows() {
        return Optional.ofNullable(agenda).orElse(List.of()).stream()
                .filter(row -> !row.blankRow())
                .toList();
    }

    private static @Nullable String local(@Nullable Instant instant, MeetupPlan plan) {
        return instant == null
                ? null
                : instant.atZone(plan.zone())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    private static @Nullable String offset(@Nullable Instant instant, MeetupPlan plan) {
        return instant == null ? null : TimeReader.offset(instant, plan.zone());
    }

    private static String minutes(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
