package ca.roadshow.cfp.call.view;

import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.cfp.ask.LateCode;
import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallSlug;
import ca.roadshow.cfp.call.CallStatus;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.call.Entries;
import ca.roadshow.cfp.platform.CfpSettings;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.web.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads calls from their view. */
@Component
public class FindCalls {

    /** Maximum number of calls on a page and in a response. */
    public static final int MOST = 100;

    private static final String SELECT =
            "select call_id, slug, title, description, formats, opens_at, closes_at, listed_at, zone,"
                    + " event, community_id, asks from call_view_v1 ";

    /** Selects the calls that are listed. Calls opened before the view stored their opening time have none, and are listed. */
    private static final String LISTED =
            "where (:openedUntil::timestamptz is null or coalesce(opened_at <= :openedUntil, true)) ";

    private static final TypeReference<Map<String, LateCode>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ViewAwait views;
    private final CfpSettings settings;
    private final Entries entries;

    FindCalls(JdbcClient jdbc, JsonMapper json, ViewAwait views, CfpSettings settings, Entries entries) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.json = json;
        this.views = views;
        this.settings = settings;
    }

    /**
     * Returns what the view shows now. An id takes precedence over a slug, because slugs of earlier versions may look like ids.
     */
    public Optional<CallView> find(String idOrSlug) {
        return jdbc.sql(SELECT + "where call_id = :key or slug = :key order by call_id = :key desc limit 1")
                .param("key", idOrSlug)
                .query((row, number) -> view(row))
                .optional();
    }

    /** A late code with the number of proposals that were accepted with it. */
    public record CodeUse(LateCode code, long uses) {}

    /** Returns the late codes of a call, ordered by their text. */
    public List<CodeUse> lateCodes(CallId call) {
        var uses = entries.uses(call).stream().collect(Collectors.toMap(Entries.Use::code, Entries.Use::count));
        return jdbc
                .sql("select late_codes from call_view_v1 where call_id = ?")
                .param(call.value())
                .query((row, _) -> json.readValue(row.getString(1), CODES))
                .list()
                .stream()
                .flatMap(codes -> codes.values().stream())
                .map(code -> new CodeUse(code, uses.getOrDefault(code.code(), 0L)))
                .toList();
    }

    /** Returns the call, and waits for the view if the call is stored but not yet shown. */
    public Optional<CallView> stored(String idOrSlug) {
        return views.find(CallId.idOf(idOrSlug), () -> find(idOrSlug));
    }

    /**
     * Returns the call, and waits for the view if the call is stored but not yet shown.
     *
     * @throws ProblemException 404 if there is no such call
     */
    public CallView get(String idOrSlug) {
        return stored(idOrSlug).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "call.not-found"));
    }

    /** Waits until the view shows a change. */
    public CallView await(CallId id, Predicate<CallView> shown) {
        return views.require(id.value(), () -> find(id.value()), shown);
    }

    /**
     * Waits until the view shows a new call, so that lists contain it. Returns the given call if the view does not show it in
     * time.
     */
    public CallView awaitNew(CallView stored) {
        return views.read(stored.id().value(), () -> find(stored.id().value()), Optional::isPresent)
                .orElse(stored);
    }

    /** @param next cursor of the next page; null on the last page */
    public record Page(List<CallView> calls, @Nullable CallCursor next) {}

    private record Listed(CallView call, CallCursor cursor) {}

    /**
     * Lists calls by their first closing time, the latest first. This time never changes, so that paging neither skips nor
     * repeats a call whose closing time is changed meanwhile. Leaves out calls that are still in their head start, in which only
     * subscribers see them.
     */
    public Page list(@Nullable CallCursor after, int most, Instant now) {
        var beyond = after == null ? "" : "and (listed_at, call_id) < (:listedAt, :id) ";
        var query = jdbc.sql(SELECT + LISTED + beyond + "order by listed_at desc, call_id desc limit :most")
                .param("openedUntil", openedUntil(now))
                .param("most", most + 1);
        if (after != null) {
            query = query.param("listedAt", after.listedAt().atOffset(ZoneOffset.UTC))
                    .param("id", after.id());
        }
        var found = query.query((row, number) -> listed(row)).list();
        var calls = found.stream().limit(most).map(Listed::call).toList();
        return new Page(calls, found.size() > most ? found.get(most - 1).cursor() : null);
    }

    private Listed listed(ResultSet row) throws SQLException {
        var listedAt = row.getObject("listed_at", OffsetDateTime.class).toInstant();
        return new Listed(view(row), new CallCursor(listedAt, row.getString("call_id")));
    }

    /**
     * Lists open calls first, the next to close before the others; then upcoming calls, then closed ones. Leaves out calls that
     * are still in their head start.
     */
    public List<CallView> openFirst(Instant now) {
        var last = jdbc.sql(SELECT + LISTED + "order by closes_at desc, call_id desc limit :most")
                .param("openedUntil", openedUntil(now))
                .param("most", MOST)
                .query((row, number) -> view(row))
                .list();
        return openFirst(last, now);
    }

    /** Lists all calls that match {@code mine}, open ones first. */
    public List<CallView> managed(Predicate<CallView> mine, Instant now) {
        var all = jdbc.sql(SELECT + "order by closes_at desc, call_id desc")
                .query((row, number) -> view(row))
                .list();
        return openFirst(all.stream().filter(mine).toList(), now);
    }

    /**
     * Returns the time until which a call must have been opened to be listed. Null without a head start: then a call is listed
     * even if another replica's clock, which set its opening time, is ahead.
     */
    private @Nullable OffsetDateTime openedUntil(Instant now) {
        var headStart = settings.headStart();
        return headStart.isZero() ? null : now.minus(headStart).atOffset(ZoneOffset.UTC);
    }

    private static List<CallView> openFirst(List<CallView> calls, Instant now) {
        var running = calls.reversed().stream()
                .filter(call -> call.terms().statusAt(now) != CallStatus.CLOSED)
                .sorted(Comparator.comparing(call -> call.terms().statusAt(now)));
        var past = calls.stream().filter(call -> call.terms().statusAt(now) == CallStatus.CLOSED);
        return Stream.concat(running, past).toList();
    }

    /** Lists open calls, the next to close first. */
    public List<CallView> open(Instant now) {
        return openFirst(now).stream()
                .filter(call -> call.terms().statusAt(now) == CallStatus.OPEN)
                .toList();
    }

    /**
     * Returns the slug for addresses. A slug of an earlier version that looks like an id is replaced by the id of its call, so
     * that links lead to this call.
     */
    private static CallSlug address(CallId id, String slug) {
        return new CallSlug(CallId.isId(slug) ? id.value() : slug);
    }

    private CallView view(ResultSet row) throws SQLException {
        var id = new CallId(row.getString("call_id"));
        return new CallView(
                id,
                address(id, row.getString("slug")),
                json.readValue(row.getString("title"), Bilingual.class),
                json.readValue(row.getString("description"), Bilingual.class),
                new CallTerms(
                        row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                        row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                        json.readValue(row.getString("formats"), new TypeReference<List<CallFormat>>() {}),
                        json.readValue(row.getString("asks"), Asks.class)),
                ZoneId.of(row.getString("zone")),
                row.getString("event"),
                row.getString("community_id"));
    }
}
