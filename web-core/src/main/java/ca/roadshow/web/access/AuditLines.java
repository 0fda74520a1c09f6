package ca.roadshow.web.access;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.audit.AuditEntry;
import ca.roadshow.events.store.audit.AuditEntry.Change;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.BidiText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Formats an audit trail for the fragment {@code web/audit :: trail}. Services name events and fields by the messages
 * {@code audit.event.<logical name>} and {@code audit.field.<field>}; without a message, the stored name is shown.
 */
public class AuditLines {

    /** The network's time zone. */
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    /** One entry: who, when, what, and the values before and after. */
    public record Line(Instant at, String when, String who, String what, List<Field> fields) {}

    public record Field(
            String label, @Nullable String before, @Nullable String after) {}

    /** Formats stored values of a feature. Returns empty for a field that is not shown. */
    public interface Values {

        Optional<String> said(String field, String stored);
    }

    private final AccessRegister register;
    private final PersonalData personalData;
    private final MessageSource messages;
    private final Dates dates;

    AuditLines(AccessRegister register, PersonalData personalData, MessageSource messages, Dates dates) {
        this.register = register;
        this.personalData = personalData;
        this.messages = messages;
        this.dates = dates;
    }

    public List<Line> of(List<AuditEntry> entries, Locale locale) {
        return of(entries, locale, (_, stored) -> Optional.of(stored));
    }

    public List<Line> of(List<AuditEntry> entries, Locale locale, Values values) {
        return entries.stream().map(entry -> line(entry, locale, values)).toList();
    }

    /** Formats a time, for {@link Values}. */
    public String time(Instant instant, ZoneId zone, Locale locale) {
        var language = Language.of(locale).orElse(Language.EN);
        return dates.moment(instant, zone, language);
    }

    private Line line(AuditEntry entry, Locale locale, Values values) {
        var fields = entry.changes().stream()
                .flatMap(change -> field(change, locale, values).stream())
                .toList();
        return new Line(
                entry.at(),
                time(entry.at(), ZONE, locale),
                who(entry.actor(), locale),
                said("audit.event." + entry.event(), entry.event(), locale),
                fields);
    }

    private Optional<Field> field(Change change, Locale locale, Values values) {
        var before = Optional.ofNullable(change.before()).flatMap(stored -> values.said(change.field(), stored));
        var after = Optional.ofNullable(change.after()).flatMap(stored -> values.said(change.field(), stored));
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        var label = said("audit.field." + change.field(), change.field(), locale);
        return Optional.of(new Field(label, before.orElse(null), after.orElse(null)));
    }

    private String who(String actor, Locale locale) {
        if (actor.startsWith("[")) {
            return said("audit.actor.system", actor, locale);
        }
        if (!actor.startsWith("addr-")) {
            return said("audit.actor.link", actor, locale);
        }
        var person = new AddressId(actor);
        return register.contactOf(person)
                .flatMap(contact -> personalData.open(contact, HolderContact.class))
                .map(contact -> contact.name().isBlank()
                        ? contact.email()
                        : BidiText.isolate(contact.name()) + " (" + contact.email() + ")")
                .orElseGet(() -> personalData.wasForgotten(actor)
                        ? said("audit.actor.forgotten", actor, locale)
                        : said("audit.actor.themselves", actor, locale));
    }

    private String said(String key, String fallback, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, fallback, locale), fallback);
    }
}
