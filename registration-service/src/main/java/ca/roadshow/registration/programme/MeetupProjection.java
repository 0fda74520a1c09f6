package ca.roadshow.registration.programme;

import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.MeetupEvent.DraftRevised;
import ca.roadshow.registration.meetup.MeetupEvent.LineLeft;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupCalledOff;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupDrafted;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupEdited;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupMoved;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.OfferEnded;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.PartyResized;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.PastMeetupRecorded;
import ca.roadshow.registration.meetup.MeetupEvent.RecapRecorded;
import ca.roadshow.registration.meetup.MeetupEvent.RegistrationWindowSet;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import ca.roadshow.registration.meetup.MeetupEvent.SeatOffered;
import ca.roadshow.registration.meetup.MeetupEvent.SeatReleased;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.RegistrationWindow;
import ca.roadshow.registration.roadshow.Season;
import ca.roadshow.web.live.LiveUpdates;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code meetup_view_v1} and notifies open pages of changed counts. */
@Component
@ProcessingGroup("meetup_view_v1")
class MeetupProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PlanProjection plans;
    private final MeetupCounts counts;

    MeetupProjection(JdbcClient jdbc, JsonMapper json, PlanProjection plans, MeetupCounts counts) {
        this.jdbc = jdbc;
        this.json = json;
        this.plans = plans;
        this.counts = counts;
    }

    @EventHandler
    void on(MeetupScheduled event, @SequenceNumber long sequence, @Timestamp Instant at) {
        plans.scheduled(event);
        plans.reached(event.meetupId(), sequence, at);
    }

    @EventHandler
    void on(MeetupDrafted event) {
        plans.drafted(event);
    }

    @EventHandler
    void on(DraftRevised event) {
        plans.plan(event.meetupId(), MeetupPlan.of(event));
    }

    @EventHandler
    void on(MeetupEdited event, @SequenceNumber long sequence, @Timestamp Instant at) {
        plans.plan(event.meetupId(), MeetupPlan.of(event));
        plans.reached(event.meetupId(), sequence, at);
        LiveUpdates.announce(jdbc, liveTopic(event.meetupId()));
    }

    @EventHandler
    void on(MeetupChanged event, @SequenceNumber long sequence, @Timestamp Instant at) {
        plans.told(event.meetupId(), event.title(), event.host(), event.venue(), event.content());
        plans.reached(event.meetupId(), sequence, at);
    }

    @EventHandler
    void on(MeetupMoved event, @SequenceNumber long sequence, @Timestamp Instant at) {
        plans.moved(event.meetupId(), event.startsAt(), event.endsAt(), event.zone());
        plans.reached(event.meetupId(), sequence, at);
    }

    @EventHandler
    void on(CapacityChanged event, @SequenceNumber long sequence, @Timestamp Instant at) {
        plans.seats(event.meetupId(), event.capacity());
        plans.reached(event.meetupId(), sequence, at);
        LiveUpdates.announce(jdbc, liveTopic(event.meetupId()));
    }

    @EventHandler
    void on(RegistrationWindowSet event) {
        plans.window(event.meetupId(), new RegistrationWindow(event.opensAt(), event.closesAt()));
    }

    @EventHandler
    void on(MeetupCalledOff event, @SequenceNumber long sequence, @Timestamp Instant at) {
        plans.calledOff(event.meetupId(), event.reason());
        plans.reached(event.meetupId(), sequence, at);
        LiveUpdates.announce(jdbc, liveTopic(event.meetupId()));
    }

    @EventHandler
    void on(PastMeetupRecorded event) {
        jdbc.sql("""
            insert into meetup_view_v1 (id, slug, kind, title_en, title_fr, community_id, roadshow_id, host,
                zone, held_on, season, sorts_at, attendance, content)
            values (:id, :slug, :kind, :titleEn, :titleFr, :community, :roadshow, :host,
                :zone, :heldOn, :season, :sortsAt, :attendance, :content::jsonb)
            on conflict (id) do nothing\
            """)
                .param("id", event.meetupId())
                .param("slug", event.slug())
                .param("kind", event.kind())
                .param("titleEn", event.title().en())
                .param("titleFr", event.title().fr())
                .param("community", event.communityId())
                .param("roadshow", event.roadshowId())
                .param("host", event.host())
                .param("zone", event.zone())
                .param("heldOn", event.heldOn())
                .param("season", event.season())
                .param("sortsAt", java.sql.Timestamp.from(sortsAt(event)))
                .param("attendance", event.attendance())
                .param("content", json.writeValueAsString(event.content()))
                .update();
    }

    @EventHandler
    void on(RecapRecorded event) {
        plans.recapped(event);
    }

    /** The day, if it is known, or else the last day of the season. Used to sort lists, never shown as a date. */
    private static Instant sortsAt(PastMeetupRecorded event) {
        var day = event.heldOn() == null ? new Season(event.season()).lastDay() : event.heldOn();
        return day.atTime(LocalTime.NOON).atZone(ZoneId.of(event.zone())).toInstant();
    }

    @EventHandler
    void on(SeatConfirmed event) {
        counts.add(event.meetupId(), event.partySize(), 0);
    }

    @EventHandler
    void on(PartyWaitlisted event) {
        counts.add(event.meetupId(), 0, event.partySize());
    }

    @EventHandler
    void on(PartyPromoted event) {
        counts.add(event.meetupId(), event.partySize(), -event.partySize());
    }

    @EventHandler
    void on(SeatReleased event) {
        counts.add(event.meetupId(), -event.partySize(), 0);
    }

    @EventHandler
    void on(LineLeft event) {
        counts.add(event.meetupId(), 0, -event.partySize());
    }

    @EventHandler
    void on(PartyResized event) {
        var more = event.partySize() - event.before();
        counts.add(event.meetupId(), event.seated() ? more : 0, event.seated() ? 0 : more);
    }

    @EventHandler
    void on(SeatOffered event) {
        counts.hold(event.meetupId(), event.partySize());
    }

    @EventHandler
    void on(OfferEnded event) {
        counts.hold(event.meetupId(), -event.partySize());
    }

    static String liveTopic(String meetupId) {
        return "meetup/" + meetupId;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate meetup_view_v1").update();
    }
}
