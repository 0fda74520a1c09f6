package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.StoredVocabulary;
import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupMoved;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.OfPlan;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.RegistrationWindowSet;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a meetup's stored events say of it once a change is complete. Several changes of one command are therefore told as
 * one, so that nobody hears of a meetup that was changed by half. Its RSVPs, which may be thousands, are not read.
 */
@Component
class PlanHistory {

    private static final String[] STORED = Stream.of(
                    MeetupScheduled.class,
                    MeetupChanged.class,
                    MeetupMoved.class,
                    CapacityChanged.class,
                    RegistrationWindowSet.class)
            .map(type -> StoredVocabulary.nameOf(type).value())
            .toArray(String[]::new);

    private static final String[] CHANGES = Stream.of(MeetupChanged.class, MeetupMoved.class, CapacityChanged.class)
            .map(type -> StoredVocabulary.nameOf(type).value())
            .toArray(String[]::new);

    private static final String[] ANSWERS = Stream.of(SeatConfirmed.class, PartyWaitlisted.class)
            .map(type -> StoredVocabulary.nameOf(type).value())
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Serializer serializer;

    PlanHistory(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /**
     * With what follows the change until somebody answers the invitation: whoever saw a plan is told what changes it, also
     * where this is read long after.
     */
    MeetupPlan planAfter(String meetupId, long sequence) {
        var events = jdbc.sql("select payload, payloadtype, payloadrevision from domainevententry"
                        + " where aggregateidentifier = ? and payloadtype = any (?)"
                        + " and sequencenumber < coalesce((select min(sequencenumber) from domainevententry"
                        + " where aggregateidentifier = ? and sequencenumber > ? and payloadtype = any (?)), ?)"
                        + " order by sequencenumber")
                .params(meetupId, STORED, meetupId, sequence, ANSWERS, Long.MAX_VALUE)
                .query((row, _) -> new SimpleSerializedObject<>(
                        row.getBytes("payload"),
                        byte[].class,
                        row.getString("payloadtype"),
                        row.getString("payloadrevision")))
                .list();
        return latest(events.stream().<Object>map(serializer::deserialize).toList());
    }

    /**
     * Whether the very next that happened is a change as well, which tells of both: of one command under the last number,
     * which is the page's too. What commits together is there together, so that nothing is left untold.
     */
    boolean isToldByTheNext(String meetupId, long sequence) {
        return jdbc.sql("select exists (select 1 from domainevententry"
                        + " where aggregateidentifier = ? and sequencenumber = ? and payloadtype = any (?))")
                .params(meetupId, sequence + 1, CHANGES)
                .query(Boolean.class)
                .single();
    }

    static MeetupPlan latest(List<?> events) {
        MeetupPlan plan = null;
        for (var event : events) {
            plan = after(event, plan);
        }
        return Optional.ofNullable(plan).orElseThrow();
    }

    private static @Nullable MeetupPlan after(Object event, @Nullable MeetupPlan before) {
        if (event instanceof MeetupScheduled scheduled) {
            return MeetupPlan.of(scheduled);
        }
        if (before == null) {
            return null;
        }
        return event instanceof OfPlan change ? before.with(change) : before;
    }
}
