package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.audit.AuditTrail;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.AddressSuppressed;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.SoftBounceCounted;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.SuppressionLifted;
import ca.roadshow.web.access.AuditLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The history of one address: the changes, the people who made them, and their notes. */
@Component
class SuppressionHistory {

    private static final List<Class<? extends SuppressedAddressEvent>> EVENTS =
            List.of(SoftBounceCounted.class, AddressSuppressed.class, SuppressionLifted.class);

    /**
     * A change.
     *
     * @param note null if there is none, or if the person was erased
     */
    record Step(AuditLines.Line line, @Nullable String note) {}

    private final AuditTrail trail;
    private final AuditLines lines;
    private final EventStore events;
    private final PersonalData personalData;
    private final MessageSource messages;

    SuppressionHistory(
            AuditTrail trail, AuditLines lines, EventStore events, PersonalData personalData, MessageSource messages) {
        this.trail = trail;
        this.lines = lines;
        this.events = events;
        this.personalData = personalData;
        this.messages = messages;
    }

    /** Returns the changes, the latest first. */
    List<Step> of(String address, Locale locale) {
        var id = SuppressedAddressId.of(new AddressId(address)).value();
        var notes = notes(id);
        var told = lines.of(trail.of(id, EVENTS), locale, (field, stored) -> label(field, stored, locale));
        var steps = new ArrayList<Step>();
        for (var index = 0; index < told.size(); index++) {
            var note = index < notes.size() ? notes.get(index).orElse(null) : null;
            steps.add(new Step(told.get(index), note));
        }
        return List.copyOf(steps);
    }

    private List<Optional<String>> notes(String id) {
        var notes = new ArrayList<Optional<String>>();
        var stream = events.readEvents(id);
        while (stream.hasNext()) {
            notes.addFirst(noteOf((SuppressedAddressEvent) stream.next().getPayload())
                    .flatMap(note -> personalData.open(note, String.class)));
        }
        return notes;
    }

    private static Optional<Sealed> noteOf(SuppressedAddressEvent event) {
        return switch (event) {
            case SoftBounceCounted _ -> Optional.empty();
            case AddressSuppressed suppressed -> Optional.ofNullable(suppressed.note());
            case SuppressionLifted lifted -> Optional.ofNullable(lifted.note());
        };
    }

    private Optional<String> label(String field, String stored, Locale locale) {
        return switch (field) {
            case "reason" -> Optional.of(word("suppressed.reason." + stored, stored, locale));
            case "scope" -> Optional.of(word("suppressed.scope." + stored, stored, locale));
            case "status" -> Optional.of(stored);
            default -> Optional.empty();
        };
    }

    private String word(String key, String stored, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, stored, locale), stored);
    }
}
