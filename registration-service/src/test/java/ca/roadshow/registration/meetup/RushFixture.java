package ca.roadshow.registration.meetup;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.seatqueue.SeatWish;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meetup in a month for many concurrent RSVPs, and what the event store contains afterwards. */
public final class RushFixture {

    private RushFixture() {}

    public static SeatWish wish(Slug meetup, String who, int people) {
        return new SeatWish(
                MeetupId.of(meetup),
                RsvpId.random(),
                new AddressId("addr-" + who + "-" + meetup.value()),
                new Contact(who, who + "@" + meetup.value() + ".example", "fr"),
                new PartySize(people),
                null,
                Instant.now());
    }

    public static Provenance by(SeatWish wish) {
        return Provenance.of(wish.addressId().value(), Origin.API, Provenance.newTraceparent());
    }

    /** The stored result of an RSVP, in the order of the event store. */
    public record Stored(String rsvpId, String addressId, boolean confirmed, int people, int position) {}

    public static List<Stored> stored(JdbcClient jdbc, Slug meetup) {
        return jdbc.sql("""
                        select fact ->> 'rsvpId', fact ->> 'addressId', payloadtype = 'meetup.seat-confirmed',
                            (fact ->> 'partySize')::int, coalesce((fact ->> 'position')::int, 0)
                        from (select sequencenumber, payloadtype, convert_from(payload, 'UTF8')::jsonb as fact
                            from domainevententry where aggregateidentifier = ?
                            and payloadtype in ('meetup.seat-confirmed', 'meetup.party-waitlisted')) placed
                        order by sequencenumber""")
                .param(MeetupId.of(meetup).value())
                .query((row, number) ->
                        new Stored(row.getString(1), row.getString(2), row.getBoolean(3), row.getInt(4), row.getInt(5)))
                .list();
    }
}
