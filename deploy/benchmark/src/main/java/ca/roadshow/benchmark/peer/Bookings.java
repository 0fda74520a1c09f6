package ca.roadshow.benchmark.peer;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives a seat or a place in line while it holds a lock on the event's row. A repeat returns the existing booking. */
public final class Bookings {

    /** @param position place in line from 1; 0 with a seat */
    public record Booked(String rsvpId, int position, boolean repeat) {}

    private record Seats(int capacity, int confirmed, int waiting) {

        boolean take(int people) {
            return waiting == 0 && confirmed + people <= capacity;
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final JsonMapper json;
    private final Clock clock;

    Bookings(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AddressIds addressIds,
            PersonalData personalData,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.json = json;
        this.clock = clock;
    }

    /** Opens an event for bookings. */
    public void open(String event, int capacity) {
        jdbc.sql("insert into event (id, capacity) values (?, ?)")
                .params(event, capacity)
                .update();
    }

    /** Books a valid request. Encrypts personal data before it takes the lock, as the product does. */
    public Booked book(String event, BookingRequest request) {
        var address = addressIds.of(Objects.requireNonNull(request.email()));
        var contact = personalData.seal(
                address, Map.of("name", Objects.requireNonNull(request.name()), "email", request.email()));
        return Objects.requireNonNull(transaction.execute(_ -> decide(event, address, contact, request.people())));
    }

    private Booked decide(String event, AddressId address, Sealed contact, int people) {
        var seats = locked(event);
        var known = earlier(event, address);
        if (known.isPresent()) {
            return known.get();
        }
        if (people > seats.capacity()) {
            throw new BookingRefused(HttpStatus.CONFLICT, "The party is larger than the room");
        }
        var seated = seats.take(people);
        var booked = new Booked("rsvp-" + UUID.randomUUID(), seated ? 0 : seats.waiting() + 1, false);
        insert(event, address, contact, people, seats.confirmed() + seats.waiting() + 1, booked);
        jdbc.sql("update event set confirmed = confirmed + ?, waiting = waiting + ? where id = ?")
                .params(seated ? people : 0, seated ? 0 : 1, event)
                .update();
        return booked;
    }

    private Seats locked(String event) {
        return jdbc.sql("select capacity, confirmed, waiting from event where id = ? for update")
                .param(event)
                .query((row, _) -> new Seats(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional()
                .orElseThrow(() -> new BookingRefused(HttpStatus.NOT_FOUND, "There is no such event"));
    }

    private Optional<Booked> earlier(String event, AddressId address) {
        return jdbc.sql("""
                select rsvp_id, case when status = 'WAITLISTED' then (select count(*) from booking ahead
                    where ahead.event_id = mine.event_id and ahead.status = 'WAITLISTED'
                    and ahead.line_order <= mine.line_order) else 0 end
                from booking mine where event_id = ? and address_id = ?""")
                .params(event, address.value())
                .query((row, _) -> new Booked(row.getString(1), row.getInt(2), true))
                .optional();
    }

    private void insert(String event, AddressId address, Sealed contact, int people, int order, Booked booked) {
        jdbc.sql("""
                insert into booking (rsvp_id, event_id, address_id, party_size, status, line_order, contact, accepted_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(
                        booked.rsvpId(),
                        event,
                        address.value(),
                        people,
                        booked.position() == 0 ? "CONFIRMED" : "WAITLISTED",
                        order,
                        json.writeValueAsString(contact),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
