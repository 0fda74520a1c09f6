package ca.roadshow.registration.programme;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupDrafted;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.RecapRecorded;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.MeetupStatus;
import ca.roadshow.registration.meetup.RegistrationWindow;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Recap;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the plan columns of {@code meetup_view_v1}. Used by {@link MeetupProjection} only. */
@Component
class PlanProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void drafted(MeetupDrafted event) {
        insert(event.meetupId(), event.slug(), event.kind(), event.communityId(), null, MeetupStatus.DRAFT);
        plan(event.meetupId(), MeetupPlan.of(event));
    }

    /** Publishes the draft, or inserts the meetup if there was no draft. */
    void scheduled(MeetupScheduled event) {
        insert(
                event.meetupId(),
                event.slug(),
                event.kind(),
                event.communityId(),
                event.roadshowId(),
                MeetupStatus.PUBLISHED);
        plan(event.meetupId(), MeetupPlan.of(event));
    }

    private void insert(
            String id,
            String slug,
            String kind,
            @Nullable String communityId,
            @Nullable String roadshowId,
            MeetupStatus status) {
        jdbc.sql("""
            insert into meetup_view_v1 (id, slug, kind, community_id, roadshow_id, status, zone, sorts_at, content)
            values (?, ?, ?, ?, ?, ?, 'UTC', now(), '{}')
            on conflict (id) do update set status = excluded.status\
            """)
                .param(id)
                .param(slug)
                .param(kind)
                .param(communityId)
                .param(roadshowId)
                .param(status.name())
                .update();
    }

    void plan(String meetupId, MeetupPlan plan) {
        told(meetupId, plan.title(), plan.host(), plan.venue(), plan.content());
        moved(meetupId, plan.startsAt(), plan.endsAt(), plan.zone().getId());
        seats(meetupId, plan.capacity());
        window(meetupId, plan.registration());
    }

    void told(String meetupId, Bilingual title, @Nullable String host, @Nullable String venue, MeetupContent content) {
        jdbc.sql("update meetup_view_v1 set title_en = ?, title_fr = ?, host = ?, venue = ?, content = ?::jsonb"
                        + " where id = ?")
                .param(title.en())
                .param(title.fr())
                .param(host)
                .param(venue)
                .param(json.writeValueAsString(content))
                .param(meetupId)
                .update();
    }

    void moved(String meetupId, Instant startsAt, Instant endsAt, String zone) {
        jdbc.sql("update meetup_view_v1 set starts_at = ?, ends_at = ?, sorts_at = ?, zone = ? where id = ?")
                .params(Timestamp.from(startsAt), Timestamp.from(endsAt), Timestamp.from(startsAt), zone, meetupId)
                .update();
    }

    /** An attendance that differs from the imported one was counted, so it is not a lower bound. */
    void recapped(RecapRecorded event) {
        var before = jdbc.sql("select content from meetup_view_v1 where id = ?")
                .param(event.meetupId())
                .query(String.class)
                .single();
        var content = Recap.applied(event.content(), json.readValue(before, MeetupContent.class));
        jdbc.sql("""
            update meetup_view_v1 set content = :content::jsonb, attendance = :attendance, recapped_at = :at,
                attendance_counted = attendance_counted or attendance is distinct from :attendance
            where id = :id\
            """)
                .param("content", json.writeValueAsString(content))
                .param("attendance", event.attendance(), Types.INTEGER)
                .param("at", Timestamp.from(event.at()))
                .param("id", event.meetupId())
                .update();
    }

    /** Stores the sequence number and the time of the last change, which calendar entries contain. */
    void reached(String meetupId, long sequence, Instant at) {
        jdbc.sql("update meetup_view_v1 set revision = ?, revised_at = ? where id = ?")
                .params(sequence, Timestamp.from(at), meetupId)
                .update();
    }

    void seats(String meetupId, int capacity) {
        jdbc.sql("update meetup_view_v1 set capacity = ? where id = ?")
                .params(capacity, meetupId)
                .update();
    }

    void window(String meetupId, RegistrationWindow window) {
        jdbc.sql("update meetup_view_v1 set registration_opens_at = ?, registration_closes_at = ? where id = ?")
                .param(timestamp(window.opensAt()))
                .param(timestamp(window.closesAt()))
                .param(meetupId)
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    void calledOff(String meetupId, @Nullable Bilingual reason) {
        jdbc.sql("update meetup_view_v1 set status = ?, called_off_en = ?, called_off_fr = ? where id = ?")
                .param(MeetupStatus.CALLED_OFF.name())
                .param(Optional.ofNullable(reason).map(Bilingual::en).orElse(null))
                .param(Optional.ofNullable(reason).map(Bilingual::fr).orElse(null))
                .param(meetupId)
                .update();
    }
}
