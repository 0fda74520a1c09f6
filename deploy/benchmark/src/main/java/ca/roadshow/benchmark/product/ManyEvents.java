package ca.roadshow.benchmark.product;

import ca.roadshow.benchmark.rush.Rush;
import java.util.List;

/**
 * Fills an event store: the product makes some events, which are then copied inside the database under new ids of the
 * same length, so that each row is as the product would have written it.
 */
public final class ManyEvents {

    private static final int PER_MEETUP = 1_000;
    private static final int CLIENTS = 16;

    private final Registration registration;

    public ManyEvents(Registration registration) {
        this.registration = registration;
    }

    /** Rounds up to whole meetups of 1,000 RSVPs. */
    public long make(int events) throws InterruptedException {
        var meetup = registration.schedule("origin-000000", PER_MEETUP / 5);
        new Rush(registration.commands(), List.of(meetup), CLIENTS).of(PER_MEETUP);
        var copies = Math.ceilDiv(events, PER_MEETUP) - 1;
        for (var first = 1; first <= copies; first += 50) {
            copy(meetup, first, Math.min(copies, first + 49));
        }
        registration.jdbc().sql("analyze domainevententry").update();
        return registration
                .jdbc()
                .sql("select count(*) from domainevententry")
                .query(Long.class)
                .single();
    }

    private void copy(String meetup, int first, int last) {
        registration.jdbc().sql("""
                insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                    payloadrevision, payloadtype, timestamp)
                select 'meetup-origin-' || lpad(copy::text, 6, '0'), sequencenumber, type, gen_random_uuid()::text, metadata,
                    convert_to(replace(replace(convert_from(payload, 'UTF8'),
                        'meetup-origin-000000', 'meetup-origin-' || lpad(copy::text, 6, '0')),
                        '"rsvp-', '"rsvp-' || lpad(copy::text, 6, '0')), 'UTF8'),
                    payloadrevision, payloadtype, timestamp
                from domainevententry cross join generate_series(?, ?) copy
                where aggregateidentifier = ? and sequencenumber > 0
                order by copy, sequencenumber""").params(first, last, meetup).update();
    }
}
