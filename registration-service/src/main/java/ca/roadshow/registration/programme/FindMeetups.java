package ca.roadshow.registration.programme;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.PastMeetupRecorded;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.MeetupStatus;
import ca.roadshow.registration.meetup.RegistrationWindow;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.roadshow.Season;
import ca.roadshow.web.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads meetups: upcoming ones soonest first, all others latest first. */
@Component
public class FindMeetups {

    /** Which meetups a list shows: those to come, those that took place, or those that were called off. */
    public enum When {
        UPCOMING("status = 'PUBLISHED' and ends_at > :now"),
        PAST("status = 'PUBLISHED' and (ends_at is null or ends_at <= :now)"),
        CALLED_OFF("status = 'CALLED_OFF'");

        private final String condition;

        When(String condition) {
            this.condition = condition;
        }
    }

    /** The events after which everyone may see the meetup. */
    private static final Set<Class<?>> PUBLISHING = Set.of(MeetupScheduled.class, PastMeetupRecorded.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ViewAwait views;
    private final Clock clock;

    FindMeetups(JdbcClient jdbc, JsonMapper json, ViewAwait views, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Returns a meetup that everyone may see. Waits for the view if the meetup is stored.
     *
     * @throws ProblemException 404 if there is no such meetup
     */
    public MeetupView get(String idOrSlug) {
        return views.find(MeetupId.idOf(idOrSlug), PUBLISHING, Set.of(), () -> byIdOrSlug(idOrSlug))
                .orElseThrow(FindMeetups::notFound);
    }

    /**
     * Like {@link #get}, for organizers: also returns drafts.
     *
     * @throws ProblemException 404 if there is no such meetup
     */
    public MeetupView getPlanned(String idOrSlug) {
        return stored(idOrSlug).orElseThrow(FindMeetups::notFound);
    }

    /** Returns a meetup or a draft. Waits for the view if it is stored. */
    Optional<MeetupView> stored(String idOrSlug) {
        return views.find(MeetupId.idOf(idOrSlug), () -> planned(idOrSlug));
    }

    /** Waits until the view shows a change of a meetup or a draft. */
    public void await(String meetupId, Predicate<MeetupView> shown) {
        var _ = views.require(meetupId, () -> planned(meetupId), shown);
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "meetup.not-found");
    }

    /** Returns a meetup from the view, unless it is a draft. */
    public Optional<MeetupView> byIdOrSlug(String idOrSlug) {
        return planned(idOrSlug).filter(meetup -> meetup.status() != MeetupStatus.DRAFT);
    }

    /** Returns a meetup or a draft from the view. */
    public Optional<MeetupView> planned(String idOrSlug) {
        var column = MeetupId.isId(idOrSlug) ? "id" : "slug";
        return jdbc.sql("select * from meetup_view_v1 where " + column + " = ?")
                .param(idOrSlug)
                .query((row, _) -> view(row))
                .optional();
    }

    public List<MeetupView> ofRoadshow(String roadshowId) {
        return jdbc.sql("select * from meetup_view_v1 where roadshow_id = ? and status <> 'DRAFT' order by sorts_at,"
                        + " id")
                .param(roadshowId)
                .query((row, _) -> view(row))
                .list();
    }

    /** Returns the drafts of these communities, soonest first. {@code null} means drafts of the whole network. */
    public List<MeetupView> drafts(Collection<@Nullable String> communityIds) {
        return jdbc
                .sql("select * from meetup_view_v1 where status = 'DRAFT' order by sorts_at, id")
                .query((row, _) -> view(row))
                .list()
                .stream()
                .filter(each -> communityIds.contains(each.communityId()))
                .toList();
    }

    /**
     * Returns a page of the list.
     *
     * @param communityId null for all communities
     * @param after the last item of the previous page
     */
    public List<MeetupView> list(When when, @Nullable String communityId, @Nullable Cursor after, int limit) {
        var upcoming = when == When.UPCOMING;
        var beyond = upcoming ? "(sorts_at, id) > (:at, :id)" : "(sorts_at, id) < (:at, :id)";
        var order = upcoming ? "sorts_at, id" : "sorts_at desc, id desc";
        var query = jdbc.sql("select * from meetup_view_v1 where " + when.condition
                        + " and (:community::text is null or community_id = :community)"
                        + (after == null ? "" : " and " + beyond) + " order by " + order + " limit :limit")
                .param("now", Timestamp.from(clock.instant()))
                .param("community", communityId)
                .param("limit", limit);
        if (after != null) {
            query = query.param("at", Timestamp.from(after.at())).param("id", after.id());
        }
        return query.query((row, _) -> view(row)).list();
    }

    private MeetupView view(ResultSet row) throws SQLException {
        var season = row.getString("season");
        return new MeetupView(
                row.getString("id"),
                row.getString("slug"),
                Kind.valueOf(row.getString("kind")),
                new Bilingual(row.getString("title_en"), row.getString("title_fr")),
                row.getString("community_id"),
                row.getString("roadshow_id"),
                row.getString("host"),
                row.getString("venue"),
                ZoneId.of(row.getString("zone")),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getObject("held_on", LocalDate.class),
                season == null ? null : new Season(season),
                row.getTimestamp("sorts_at").toInstant(),
                row.getObject("capacity", Integer.class),
                row.getObject("attendance", Integer.class),
                row.getBoolean("attendance_counted"),
                row.getInt("confirmed"),
                row.getInt("waitlisted"),
                row.getInt("offered"),
                json.readValue(row.getString("content"), MeetupContent.class),
                MeetupStatus.valueOf(row.getString("status")),
                bilingual(row.getString("called_off_en"), row.getString("called_off_fr")),
                new RegistrationWindow(instant(row, "registration_opens_at"), instant(row, "registration_closes_at")));
    }

    private static @Nullable Bilingual bilingual(@Nullable String en, @Nullable String fr) {
        return en == null && fr == null ? null : new Bilingual(en, fr);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
