package ca.roadshow.cfp.talk;

import ca.roadshow.cfp.talk.TalkCommand.DiscardTalk;
import ca.roadshow.cfp.talk.TalkCommand.WriteTalk;
import ca.roadshow.cfp.talk.TalkEvent.TalkDiscarded;
import ca.roadshow.cfp.talk.TalkEvent.TalkWritten;
import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The talk library of a speaker. Reads lists from the view, and saves talks for pages and API. Turns refusals into problem
 * details.
 */
@Component
public class TalkLibrary implements Forgets {

    public static final String STALE = "talk.stale";

    /** A talk of the library. */
    public record LibraryItem(TalkId id, TalkText text, int version) {

        /** Leaves out the talk. */
        @Override
        public String toString() {
            return "LibraryItem[" + id + "]";
        }
    }

    private static final String SELECT = "select talk_id, person_id, version, key_id, text from talk_view_v1 where ";

    private final JdbcClient jdbc;
    private final EventStore store;
    private final Commands commands;
    private final PersonalData personalData;
    private final ViewAwait views;
    private final Clock clock;

    TalkLibrary(
            JdbcClient jdbc,
            EventStore store,
            Commands commands,
            PersonalData personalData,
            ViewAwait views,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.commands = commands;
        this.personalData = personalData;
        this.views = views;
        this.clock = clock;
    }

    /** Returns the talks of a person, the latest first. */
    public List<LibraryItem> of(AddressId person) {
        return jdbc
                .sql(SELECT + "person_id = ? order by written_at desc, talk_id")
                .param(person.value())
                .query((row, _) -> item(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Returns a talk.
     *
     * @throws ProblemException 404 if the person has no such talk
     */
    public LibraryItem get(AddressId person, String talk) {
        return find(person, talk).orElseThrow(TalkLibrary::unknown);
    }

    /** Returns a talk from its stored events, so that changes are visible at once; empty if the person has no such talk. */
    public Optional<LibraryItem> find(AddressId person, String talk) {
        return TalkId.parse(talk).flatMap(id -> latest(id, person)).flatMap(this::item);
    }

    private Optional<TalkWritten> latest(TalkId id, AddressId person) {
        @Nullable TalkWritten latest = null;
        var events = store.readEvents(id.value());
        while (events.hasNext()) {
            latest = switch ((TalkEvent) events.next().getPayload()) {
                case TalkWritten written -> written;
                case TalkDiscarded _ -> null;
            };
        }
        return Optional.ofNullable(latest).filter(found -> found.addressId().equals(person.value()));
    }

    /**
     * Writes a new talk.
     *
     * @throws ProblemException 400 with the errors of all fields
     */
    public LibraryItem write(AddressId person, TalkRequest request, Origin origin) {
        return write(person, TalkId.random(), 0, request, origin);
    }

    /**
     * Replaces the text of a talk.
     *
     * @throws ProblemException 404 if the person has no such talk, 409 {@code talk.stale} if it was saved in the meantime
     */
    public LibraryItem rewrite(AddressId person, String talk, TalkRequest request, Origin origin) {
        var id = get(person, talk).id();
        return write(person, id, Objects.requireNonNullElse(request.version(), 0), request, origin);
    }

    private LibraryItem write(AddressId person, TalkId id, int version, TalkRequest request, Origin origin) {
        var text = TalkReader.read(request);
        var provenance = RequestProvenance.of(person.value(), origin);
        var command = new WriteTalk(id, person, version, personalData.seal(person, text), clock.instant());
        check(commands.send(command, provenance, TalkResult.class));
        views.until(id.value(), () -> listed(id) > version);
        return get(person, id.value());
    }

    /**
     * Removes a talk.
     *
     * @throws ProblemException 404 if the person has no such talk
     */
    public void discard(AddressId person, String talk, Origin origin) {
        var id = get(person, talk).id();
        var provenance = RequestProvenance.of(person.value(), origin);
        check(commands.send(new DiscardTalk(id, person, clock.instant()), provenance, TalkResult.class));
        views.until(id.value(), () -> listed(id) == 0);
    }

    /** Returns the version in the list; 0 if the talk is not listed. */
    private int listed(TalkId id) {
        return jdbc.sql("select version from talk_view_v1 where talk_id = ?")
                .param(id.value())
                .query((row, _) -> row.getInt(1))
                .optional()
                .orElse(0);
    }

    private static void check(TalkResult result) {
        switch (result) {
            case DONE, UNCHANGED -> {}
            case STALE -> throw new ProblemException(HttpStatus.CONFLICT, STALE);
            case UNKNOWN -> throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(HttpStatus.NOT_FOUND, "talk.not-found");
    }

    /** Decrypts a talk; empty if the speaker was erased. */
    private Optional<LibraryItem> item(TalkWritten written) {
        return personalData
                .open(written.text(), TalkText.class)
                .map(text -> new LibraryItem(new TalkId(written.talkId()), text, written.version()));
    }

    private Optional<LibraryItem> item(ResultSet row) throws SQLException {
        var id = new TalkId(row.getString("talk_id"));
        var version = row.getInt("version");
        var sealed = new Sealed(row.getString("person_id"), row.getString("key_id"), row.getString("text"));
        return personalData.open(sealed, TalkText.class).map(text -> new LibraryItem(id, text, version));
    }

    @Override
    public void forget(AddressId person, String reference) {
        jdbc.sql("delete from talk_view_v1 where person_id = ?")
                .param(person.value())
                .update();
    }
}
