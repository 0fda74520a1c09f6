package ca.roadshow.registration.programme;

import ca.roadshow.web.live.LiveUpdates;
import java.util.TreeMap;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts people with a seat, in line, and with an offer in {@code meetup_view_v1}. The changes of a batch of events are
 * added up and written once, before the batch commits: many RSVPs to one meetup would otherwise update its row hundreds
 * of times.
 */
@Component
class MeetupCounts {

    private static final String PENDING = MeetupCounts.class.getName();

    private record Change(int confirmed, int waitlisted, int offered) {

        Change and(Change more) {
            return new Change(confirmed + more.confirmed, waitlisted + more.waitlisted, offered + more.offered);
        }
    }

    private final JdbcClient jdbc;

    MeetupCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String meetupId, int confirmed, int waitlisted) {
        add(meetupId, new Change(confirmed, waitlisted, 0));
    }

    void hold(String meetupId, int offered) {
        add(meetupId, new Change(0, 0, offered));
    }

    private void add(String meetupId, Change change) {
        var unitOfWork = CurrentUnitOfWork.get().root();
        TreeMap<String, Change> pending = unitOfWork.getOrComputeResource(PENDING, key -> {
            var changes = new TreeMap<String, Change>();
            unitOfWork.onPrepareCommit(committing -> changes.forEach(this::write));
            return changes;
        });
        pending.merge(meetupId, change, Change::and);
    }

    private void write(String meetupId, Change change) {
        jdbc.sql("update meetup_view_v1 set confirmed = confirmed + ?, waitlisted = waitlisted + ?,"
                        + " offered = offered + ? where id = ?")
                .params(change.confirmed(), change.waitlisted(), change.offered(), meetupId)
                .update();
        LiveUpdates.announce(jdbc, MeetupProjection.liveTopic(meetupId));
    }
}
