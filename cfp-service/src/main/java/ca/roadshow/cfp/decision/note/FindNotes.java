package ca.roadshow.cfp.decision.note;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads notes from their stored events, so that a note can be read as soon as it is written. */
@Component
public class FindNotes {

    private final EventStore store;
    private final AccessRegister register;
    private final PersonalData personalData;

    FindNotes(EventStore store, AccessRegister register, PersonalData personalData) {
        this.store = store;
        this.register = register;
        this.personalData = personalData;
    }

    /** Returns the notes; empty if none was ever written. */
    public NotesState now(NotesId notes) {
        var state = NotesState.START;
        var events = store.readEvents(notes.value());
        while (events.hasNext()) {
            state = state.after((NotesEvent) events.next().getPayload());
        }
        return state;
    }

    /** Returns the texts of the notes to these speakers by address id, without erased speakers. */
    public Map<String, String> texts(NotesState notes, Collection<String> speakers) {
        var found = new HashMap<String, Sealed>();
        speakers.forEach(speaker -> {
            var note = notes.personal().get(speaker);
            if (note != null && note.text() != null) {
                found.put(speaker, note.text());
            }
        });
        var ids = found.keySet().stream().toList();
        var opened = personalData.openAll(found.values().stream().toList(), String.class);
        var texts = new HashMap<String, String>();
        for (var index = 0; index < ids.size(); index++) {
            var speaker = ids.get(index);
            opened.get(index).ifPresent(text -> texts.put(speaker, text));
        }
        return texts;
    }

    /** Returns the name of an organizer; null if it is not known. */
    public @Nullable String author(String organizer) {
        return register.contactOf(new AddressId(organizer))
                .flatMap(contact -> personalData.open(contact, HolderContact.class))
                .map(HolderContact::name)
                .filter(name -> !name.isBlank())
                .orElse(null);
    }
}
