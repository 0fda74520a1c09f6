package ca.roadshow.benchmark.product;

import ca.roadshow.benchmark.rush.Standing;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads seats and line in the order of acceptance, from the event store and from the view. */
public final class ProductLine {

    private final JdbcClient jdbc;

    ProductLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Standing> inStore(String meetupId) {
        return read("""
                select payload ->> 'rsvpId', payload ->> 'addressId', event = 'meetup.seat-confirmed' from event_log
                where aggregate = ? and event in ('meetup.seat-confirmed', 'meetup.party-waitlisted')
                order by sequence""", meetupId);
    }

    public List<Standing> inView(String meetupId) {
        return read("""
                select rsvp_id, address_id, status = 'CONFIRMED' from rsvp_view_v1
                where meetup_id = ? order by line_order""", meetupId);
    }

    /** The number of people that the meetup's page shows, with a seat and in line. */
    public long countedInView(String meetupId) {
        return jdbc.sql("select coalesce(sum(confirmed + waitlisted), 0) from meetup_view_v1 where id = ?")
                .param(meetupId)
                .query(Long.class)
                .single();
    }

    private List<Standing> read(String sql, String meetupId) {
        return jdbc.sql(sql)
                .param(meetupId)
                .query((row, _) -> new Standing(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }
}
