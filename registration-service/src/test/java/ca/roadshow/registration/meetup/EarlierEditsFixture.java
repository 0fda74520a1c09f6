package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupMoved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The events that edits were stored as before {@link MeetupEvent.MeetupEdited}. */
public final class EarlierEditsFixture {

    private static final List<String> DRAFTED = List.of(
            "meetup.drafted",
            "meetup.draft-revised",
            "meetup.registration-window-set",
            "meetup.scheduled",
            "meetup.registration-window-set");

    private static final List<String> EDITED =
            List.of("meetup.changed", "meetup.moved", "meetup.capacity-changed", "meetup.registration-window-set");

    private EarlierEditsFixture() {}

    static MeetupChanged texts(MeetupPlan plan) {
        return new MeetupChanged(MeetupFixture.OTTAWA.value(), plan.title(), plan.host(), plan.venue(), plan.content());
    }

    static MeetupMoved time(MeetupPlan plan) {
        return new MeetupMoved(
                MeetupFixture.OTTAWA.value(),
                plan.startsAt(),
                plan.endsAt(),
                plan.zone().getId());
    }

    static CapacityChanged capacity(int seats) {
        return new CapacityChanged(MeetupFixture.OTTAWA.value(), seats);
    }

    /**
     * Stores a meetup as an earlier version did, from the approved files of revision 1: a draft with a registration window, and
     * one edit of everything at sequence numbers 5 to 8, one hour later and in another room.
     *
     * @return the meetup's id
     */
    public static MeetupId store(JdbcClient jdbc, Serializer serializer, PlatformTransactionManager transactions) {
        var slug = new Slug("earlier-" + UUID.randomUUID());
        var metadata = serializer
                .serialize(Provenance.ofSystem("test", Origin.API).asMetaData(), byte[].class)
                .getData();
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(_ -> insert(jdbc, metadata, slug, 0, DRAFTED));
        transaction.executeWithoutResult(_ -> insert(jdbc, metadata, slug, DRAFTED.size(), EDITED));
        return MeetupId.of(slug);
    }

    private static void insert(JdbcClient jdbc, byte[] metadata, Slug slug, int first, List<String> types) {
        var sequence = first;
        for (var type : types) {
            jdbc.sql(
                            "insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, payload,"
                                    + " metadata, payloadtype, payloadrevision, timestamp)"
                                    + " values (?, ?, 'Meetup', ?, ?, ?, ?, '1', ?)")
                    .params(
                            MeetupId.of(slug).value(),
                            sequence++,
                            UUID.randomUUID().toString(),
                            approved(type, slug),
                            metadata,
                            type,
                            MeetupFixture.MONDAY.toString())
                    .update();
        }
    }

    private static byte[] approved(String type, Slug slug) {
        var file = Path.of("src", "test", "resources", "approved", "stored", type + ".1.json");
        try {
            var json = Files.readString(file).replace("ottawa-2027-01", slug.value());
            var stored = switch (type) {
                case "meetup.changed" -> json.replace("150 Elgin Street", "240 Sparks Street");
                case "meetup.moved" -> json.replace("T23:00:00Z", "T23:30:00Z");
                default -> json;
            };
            return stored.getBytes(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
