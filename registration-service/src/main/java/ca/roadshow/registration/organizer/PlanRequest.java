package ca.roadshow.registration.organizer;

import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.RegistrationWindow;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.registration.meetup.content.Session.Speaker;
import ca.roadshow.registration.organizer.form.AgendaReader;
import ca.roadshow.registration.organizer.form.AgendaRow;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.form.Words;
import ca.roadshow.web.input.SingleLine;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A meetup from an API client.
 *
 * @param community slug or id; only for a new meetup; absent for a meetup of the whole network
 * @param zone IANA time zone; default: the community's
 * @param registrationOpensAt default: the publication
 * @param registrationClosesAt default: the start
 */
record PlanRequest(
        @Nullable String community,
        @Nullable Kind kind,
        @Nullable Words title,
        @Nullable Words description,
        @SingleLine @Size(max = 300) @Nullable String host,
        @SingleLine @Size(max = 300) @Nullable String venue,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String zone,
        @Nullable Integer capacity,
        @Nullable Instant registrationOpensAt,
        @Nullable Instant registrationClosesAt,

        @Size(max = 2000) @URL(regexp = "https?://.*") @Nullable
        String url,

        @Size(max = 60) @Nullable List<Session> agenda) {

    MeetupPlan plan(ZoneId standard, @Nullable MeetupContent before) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.FLAT);
        reader.required("startsAt", startsAt);
        reader.required("endsAt", endsAt);
        reader.required("capacity", capacity);
        var said = reader.lines("title", Words.orNone(title), AgendaReader.LONGEST_LINE);
        if (said.isEmpty()) {
            reader.wrong("title", "language-missing");
        }
        var described = reader.texts("description", Words.orNone(description), AgendaReader.LONGEST_TEXT);
        var sessions = sessions(reader);
        bounded(reader, "startsAt", startsAt);
        bounded(reader, "endsAt", endsAt);
        bounded(reader, "registrationOpensAt", registrationOpensAt);
        bounded(reader, "registrationClosesAt", registrationClosesAt);
        var place = zone == null ? Optional.of(standard) : reader.times().zone("zone", zone);
        reader.finish();
        var content = new MeetupContent(
                described.orElse(null),
                sessions,
                Optional.ofNullable(before).map(MeetupContent::sponsors).orElse(List.of()),
                Optional.ofNullable(before).map(MeetupContent::thanks).orElse(null),
                url,
                Optional.ofNullable(before).map(MeetupContent::videoUrl).orElse(null));
        return new MeetupPlan(
                said.orElseThrow(),
                host,
                venue,
                micros(Objects.requireNonNull(startsAt)),
                micros(Objects.requireNonNull(endsAt)),
                place.orElseThrow(),
                Objects.requireNonNull(capacity),
                content,
                new RegistrationWindow(
                        Optional.ofNullable(registrationOpensAt)
                                .map(PlanRequest::micros)
                                .orElse(null),
                        Optional.ofNullable(registrationClosesAt)
                                .map(PlanRequest::micros)
                                .orElse(null)));
    }

    /** Rounds to the precision of the view, so that it shows exactly the plan that is stored. */
    private static Instant micros(Instant sent) {
        return sent.truncatedTo(ChronoUnit.MICROS);
    }

    private static void bounded(FormReader reader, String field, @Nullable Instant sent) {
        if (sent != null) {
            var _ = reader.times().bounded(field, sent);
        }
    }

    private List<Session> sessions(FormReader reader) {
        var sent = Optional.ofNullable(agenda).orElse(List.of());
        var sessions = new ArrayList<Session>();
        for (var index = 0; index < sent.size(); index++) {
            session(reader, FormReader.row("agenda", index), sent.get(index)).ifPresent(sessions::add);
        }
        return sessions;
    }

    /** Parses one session. Optional fields may be absent; the others are validated as in the form. */
    @SuppressWarnings("NullAway")
    private static Optional<Session> session(FormReader reader, String prefix, Session sent) {
        if (sent == null
                || sent.title() == null
                || !AgendaRow.KINDS.contains(sent.kind())
                || (sent.speakers() != null && sent.speakers().size() > AgendaReader.MOST_SPEAKERS)) {
            reader.wrong("agenda", "format-invalid");
            return Optional.empty();
        }
        var title = reader.lines(prefix + "title", Words.of(sent.title()), AgendaReader.LONGEST_LINE);
        var summary = reader.texts(prefix + "summary", Words.of(sent.summary()), AgendaReader.LONGEST_TEXT);
        var speakers = Objects.requireNonNullElse(sent.speakers(), List.<Speaker>of()).stream()
                .flatMap(each -> speaker(reader, prefix + "speakers", each).stream())
                .toList();
        return title.map(said -> new Session(
                sent.kind(),
                said,
                summary.orElse(null),
                speakers,
                Objects.requireNonNullElse(sent.language(), "en"),
                sent.slidesUrl(),
                sent.videoUrl(),
                sent.talk()));
    }

    @SuppressWarnings("NullAway")
    private static Optional<Speaker> speaker(FormReader reader, String field, Speaker sent) {
        var name = sent == null ? null : reader.line(field, sent.name(), AgendaReader.LONGEST_LINE);
        if (name == null) {
            reader.wrong("agenda", "format-invalid");
            return Optional.empty();
        }
        return Optional.of(new Speaker(name, reader.line(field, sent.affiliation(), AgendaReader.LONGEST_LINE)));
    }
}
