package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.Kind;
import ca.roadshow.registration.meetup.MeetupContent;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.RegistrationWindow;
import ca.roadshow.registration.meetup.Session;
import ca.roadshow.registration.meetup.Session.Speaker;
import ca.roadshow.web.input.SingleLine;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A meetup as API clients plan it.
 *
 * @param community slug or id; only for a new one, and absent for what the whole network holds
 * @param zone IANA time zone; the community's where absent
 * @param registrationOpensAt with the publication where absent
 * @param registrationClosesAt with the start where absent
 */
record PlanRequest(
        @Nullable String community,
        @Nullable Kind kind,
        @Nullable Text title,
        @Nullable Text description,
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

    /** Text in one language or in both. */
    record Text(@Nullable String en, @Nullable String fr) {}

    MeetupPlan plan(ZoneId standard, @Nullable MeetupContent before) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST);
        reader.required("startsAt", startsAt);
        reader.required("endsAt", endsAt);
        reader.required("capacity", capacity);
        var said = title == null
                ? Optional.<Bilingual>empty()
                : reader.bilingualLine("title", title.en(), title.fr(), 300);
        if (said.isEmpty()) {
            reader.wrong("title", "language-missing");
        }
        var described = bilingual(reader, "description", description, 10_000);
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
                Objects.requireNonNull(startsAt),
                Objects.requireNonNull(endsAt),
                place.orElseThrow(),
                Objects.requireNonNull(capacity),
                content,
                new RegistrationWindow(registrationOpensAt, registrationClosesAt));
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
            session(reader, "agenda[" + index + "].", sent.get(index)).ifPresent(sessions::add);
        }
        return sessions;
    }

    /** Clients may leave out what a session can do without; what they send is held to what the form is held to. */
    @SuppressWarnings("NullAway")
    private static Optional<Session> session(FormReader reader, String prefix, Session sent) {
        if (sent == null
                || sent.title() == null
                || !AgendaRow.KINDS.contains(sent.kind())
                || (sent.speakers() != null && sent.speakers().size() > AgendaReader.MOST_SPEAKERS)) {
            reader.wrong("agenda", "format-invalid");
            return Optional.empty();
        }
        var title = reader.bilingualLine(
                prefix + "title", sent.title().en(), sent.title().fr(), AgendaReader.LONGEST_LINE);
        var summary = sent.summary() == null
                ? Optional.<Bilingual>empty()
                : reader.bilingual(
                        prefix + "summary", sent.summary().en(), sent.summary().fr(), AgendaReader.LONGEST_TEXT);
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
                sent.videoUrl()));
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

    private static Optional<Bilingual> bilingual(FormReader reader, String field, @Nullable Text text, int longest) {
        return text == null ? Optional.empty() : reader.bilingual(field, text.en(), text.fr(), longest);
    }
}
