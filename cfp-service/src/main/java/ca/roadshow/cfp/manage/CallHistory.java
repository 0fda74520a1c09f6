package ca.roadshow.cfp.manage;

import ca.roadshow.cfp.call.CallEvent.CallChanged;
import ca.roadshow.cfp.call.CallEvent.CallClosed;
import ca.roadshow.cfp.call.CallEvent.CallOpened;
import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.CallView;
import ca.roadshow.events.store.AuditEntry;
import ca.roadshow.events.store.AuditTrail;
import ca.roadshow.web.access.AuditLines;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who did what to a call, from its stored events. */
@Component
class CallHistory {

    private static final List<Class<?>> EVENTS = List.of(CallOpened.class, CallChanged.class, CallClosed.class);

    /** Each entry says when anyway. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("openedAt", "changedAt");

    private final AuditTrail trail;
    private final AuditLines lines;
    private final CallChoices choices;
    private final JsonMapper json;
    private final Dates dates;

    CallHistory(AuditTrail trail, AuditLines lines, CallChoices choices, JsonMapper json, Dates dates) {
        this.trail = trail;
        this.lines = lines;
        this.choices = choices;
        this.json = json;
        this.dates = dates;
    }

    /** As it is stored, newest first. */
    List<AuditEntry> entries(CallView call) {
        return trail.of(call.id().value(), EVENTS);
    }

    /** In words for people. */
    List<AuditLines.Line> of(CallView call, Locale locale) {
        var said = entries(call).stream()
                .map(entry -> said(entry, call.zone(), locale))
                .toList();
        return lines.of(said, locale);
    }

    private AuditEntry said(AuditEntry entry, ZoneId zone, Locale locale) {
        var changes = entry.changes().stream()
                .filter(change -> !SAID_ELSEWHERE.contains(change.field()))
                .map(change -> new AuditEntry.Change(
                        change.field(),
                        value(change.field(), change.before(), zone, locale),
                        value(change.field(), change.after(), zone, locale)))
                .toList();
        return new AuditEntry(entry.at(), entry.actor(), entry.origin(), entry.event(), changes);
    }

    private @Nullable String value(String field, @Nullable String stored, ZoneId zone, Locale locale) {
        if (stored == null) {
            return null;
        }
        var language = Language.of(locale).orElse(Language.EN);
        return switch (field) {
            case "opensAt", "closesAt" -> {
                var at = Instant.parse(stored);
                yield dates.day(at, zone, language) + ", " + dates.time(at, zone, language);
            }
            case "formats" ->
                json.readValue(stored, new TypeReference<List<CallFormat>>() {}).stream()
                        .map(format -> format.name().in(language.code()) + " (" + format.minutes() + " min)")
                        .collect(Collectors.joining(", "));
            case "communityId" -> choices.communityName(stored, locale);
            default -> stored;
        };
    }
}
