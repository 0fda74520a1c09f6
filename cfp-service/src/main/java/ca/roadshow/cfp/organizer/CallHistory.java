package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.ask.Choice;
import ca.roadshow.cfp.ask.Question;
import ca.roadshow.cfp.ask.Stop;
import ca.roadshow.cfp.call.CallEvent.CallChanged;
import ca.roadshow.cfp.call.CallEvent.CallClosed;
import ca.roadshow.cfp.call.CallEvent.CallOpened;
import ca.roadshow.cfp.call.CallEvent.LateCodeAdded;
import ca.roadshow.cfp.call.CallEvent.LateCodeRevoked;
import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.events.store.audit.AuditEntry;
import ca.roadshow.events.store.audit.AuditTrail;
import ca.roadshow.web.access.AuditLines;
import ca.roadshow.web.locale.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of a call: its changes and the people who made them, from its stored events. */
@Component
class CallHistory {

    private static final List<Class<?>> EVENTS =
            List.of(CallOpened.class, CallChanged.class, CallClosed.class, LateCodeAdded.class, LateCodeRevoked.class);

    /** Fields that are not listed, because every entry already shows its time. */
    private static final Set<String> NOT_LISTED = Set.of("openedAt", "changedAt", "at");

    private final AuditTrail trail;
    private final AuditLines lines;
    private final Territory territory;
    private final JsonMapper json;
    private final MessageSource messages;

    CallHistory(AuditTrail trail, AuditLines lines, Territory territory, JsonMapper json, MessageSource messages) {
        this.messages = messages;
        this.trail = trail;
        this.lines = lines;
        this.territory = territory;
        this.json = json;
    }

    /** Returns the entries, the latest first. */
    List<AuditEntry> entries(CallView call) {
        return trail.of(call.id().value(), EVENTS);
    }

    List<AuditLines.Line> of(CallView call, Locale locale) {
        return lines.of(entries(call), locale, (field, stored) -> value(field, stored, call.zone(), locale));
    }

    private Optional<String> value(String field, String stored, ZoneId zone, Locale locale) {
        if (NOT_LISTED.contains(field)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (field) {
                    case "opensAt", "closesAt" -> lines.time(Instant.parse(stored), zone, locale);
                    case "asks.tracks", "asks.levels" -> choices(stored, language(locale));
                    case "asks.questions" -> questions(stored, language(locale));
                    case "asks.cities" -> cities(stored);
                    case "asks.blind" -> yesOrNo(stored, locale);
                    case "formats" -> formats(stored, language(locale));
                    case "communityId" -> territory.name(stored);
                    default -> stored;
                });
    }

    private static Language language(Locale locale) {
        return Language.of(locale).orElse(Language.EN);
    }

    private String choices(String stored, Language language) {
        return json.readValue(stored, new TypeReference<List<Choice>>() {}).stream()
                .map(choice -> choice.name().in(language.code()))
                .collect(Collectors.joining(", "));
    }

    private String questions(String stored, Language language) {
        return json.readValue(stored, new TypeReference<List<Question>>() {}).stream()
                .map(question -> question.text().in(language.code()))
                .collect(Collectors.joining(" · "));
    }

    private String cities(String stored) {
        return json.readValue(stored, new TypeReference<List<Stop>>() {}).stream()
                .map(stop -> stop.dates().isEmpty()
                        ? stop.city()
                        : stop.city() + " "
                                + stop.dates().stream().map(LocalDate::toString).toList())
                .collect(Collectors.joining(", "));
    }

    private String yesOrNo(String stored, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("manage." + stored, null, stored, locale), stored);
    }

    private String formats(String stored, Language language) {
        return json.readValue(stored, new TypeReference<List<CallFormat>>() {}).stream()
                .map(format -> format.name().in(language.code()) + " (" + format.minutes() + " min)")
                .collect(Collectors.joining(", "));
    }
}
