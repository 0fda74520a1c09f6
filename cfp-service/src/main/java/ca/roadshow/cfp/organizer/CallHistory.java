package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.CallEvent.CallChanged;
import ca.roadshow.cfp.call.CallEvent.CallClosed;
import ca.roadshow.cfp.call.CallEvent.CallOpened;
import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.CallView;
import ca.roadshow.events.store.AuditEntry;
import ca.roadshow.events.store.AuditTrail;
import ca.roadshow.web.access.AuditLines;
import ca.roadshow.web.locale.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The changes of a call and who made them, from its stored events. */
@Component
class CallHistory {

    private static final List<Class<?>> EVENTS = List.of(CallOpened.class, CallChanged.class, CallClosed.class);

    /** Every entry shows its time already. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("openedAt", "changedAt");

    private final AuditTrail trail;
    private final AuditLines lines;
    private final Territory territory;
    private final JsonMapper json;

    CallHistory(AuditTrail trail, AuditLines lines, Territory territory, JsonMapper json) {
        this.trail = trail;
        this.lines = lines;
        this.territory = territory;
        this.json = json;
    }

    /** Newest first. */
    List<AuditEntry> entries(CallView call) {
        return trail.of(call.id().value(), EVENTS);
    }

    List<AuditLines.Line> of(CallView call, Locale locale) {
        return lines.of(entries(call), locale, (field, stored) -> value(field, stored, call.zone(), locale));
    }

    private Optional<String> value(String field, String stored, ZoneId zone, Locale locale) {
        if (SAID_ELSEWHERE.contains(field)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (field) {
                    case "opensAt", "closesAt" -> lines.time(Instant.parse(stored), zone, locale);
                    case "formats" -> formats(stored, Language.of(locale).orElse(Language.EN));
                    case "communityId" -> territory.name(stored);
                    default -> stored;
                });
    }

    private String formats(String stored, Language language) {
        return json.readValue(stored, new TypeReference<List<CallFormat>>() {}).stream()
                .map(format -> format.name().in(language.code()) + " (" + format.minutes() + " min)")
                .collect(Collectors.joining(", "));
    }
}
