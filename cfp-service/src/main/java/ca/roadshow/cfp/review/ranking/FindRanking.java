package ca.roadshow.cfp.review.ranking;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.invitation.CoSpeaker;
import ca.roadshow.cfp.invitation.FindCoSpeakers;
import ca.roadshow.cfp.profile.AffiliationKeys;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.proposal.view.ProposalRow;
import ca.roadshow.cfp.review.conflict.Conflicts;
import ca.roadshow.cfp.review.plan.Committee;
import ca.roadshow.cfp.review.redaction.FindRedactions;
import ca.roadshow.cfp.review.score.Rankings;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the proposals of a call in the order of their scores. Decrypts only the page that is shown. */
@Component
class FindRanking {

    private static final String RANKED =
            "from review_subject_v1 s join proposal_view_v3 p using (proposal_id) where s.call_id = :call";

    private static final String CITY =
            "exists (select from proposal_answer_v1 a where a.proposal_id = p.proposal_id and a.city = :city)";

    private static final String FIRST_TIME = """
        exists (select from speaker_profile_v1 f where f.first_time and (f.person_id = p.person_id or f.person_id in (
            select c.person_id from co_speaker_view_v1 c where c.proposal_id = p.proposal_id)))\
        """;

    private static final String AFFILIATION = """
        exists (select from speaker_affiliation_v1 f where f.affiliation = :affiliation
            and :today::date between f.starts and f.ends and (f.person_id = p.person_id or f.person_id in (
                select c.person_id from co_speaker_view_v1 c where c.proposal_id = p.proposal_id)))\
        """;

    /**
     * The reader of the ranking, with their permissions.
     *
     * @param hidden ids of the proposals with which the reader has a conflict of interest
     */
    record Reader(AddressId person, Committee committee, Set<String> hidden) {}

    Reader reader(CallId call, AddressId person, Committee committee) {
        return new Reader(person, committee, conflicts.of(call, person).keySet());
    }

    /**
     * A page of the ranking.
     *
     * @param next cursor of the next page; null on the last one
     */
    record Page(List<RankedProposal> items, @Nullable String next) {}

    private record Row(ProposalRow proposal, int reviews, RankedProposal.@Nullable Score score, double rank) {

        String id() {
            return proposal.id().value();
        }
    }

    private final JdbcClient jdbc;
    private final Rankings rankings;
    private final Conflicts conflicts;
    private final FindRedactions redactions;
    private final FindCoSpeakers coSpeakers;
    private final AffiliationKeys affiliations;
    private final Clock clock;
    private final PersonalData personalData;
    private final JsonMapper json;

    FindRanking(
            JdbcClient jdbc,
            Rankings rankings,
            Conflicts conflicts,
            FindRedactions redactions,
            FindCoSpeakers coSpeakers,
            AffiliationKeys affiliations,
            Clock clock,
            PersonalData personalData,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.rankings = rankings;
        this.conflicts = conflicts;
        this.redactions = redactions;
        this.coSpeakers = coSpeakers;
        this.affiliations = affiliations;
        this.clock = clock;
        this.personalData = personalData;
        this.json = json;
    }

    /** Returns a page. Leaves out proposals with which the reader has a conflict of interest, and those of erased speakers. */
    Page page(CallId call, RankingFilter filter, @Nullable RankingCursor after, int most, Reader reader) {
        rankings.refresh(call);
        var order = filter.sort().expression() + "::double precision";
        var query = select(
                        "select p.*, s.reviews, s.mean, s.median, s.normalised, s.deviation, " + order + " as rank "
                                + RANKED + conditions(filter) + " and not (p.proposal_id = any (:hidden))"
                                + (after == null ? "" : " and (" + order + ", s.proposal_id) < (:rank, :after)")
                                + " order by " + order + " desc, s.proposal_id desc limit :most",
                        call,
                        filter,
                        reader)
                .param("most", most + 1);
        if (after != null) {
            query = query.param("rank", after.rank()).param("after", after.id());
        }
        var rows = query.query((row, _) -> row(row)).list();
        var shown = rows.stream().limit(most).toList();
        var last = rows.size() > most ? shown.getLast() : null;
        return new Page(
                items(shown, reader), last == null ? null : new RankingCursor(last.rank(), last.id()).encoded());
    }

    /**
     * Counts the proposals of all pages. Reads nothing if the filter has only conditions by which {@code found} is grouped, and the
     * reader has no conflict of interest.
     */
    int count(CallId call, RankingFilter filter, Reader reader, List<RankingChoices.Found> found) {
        if (!filter.isChoice()) {
            return count("p.call_id = :call", call, filter, reader) - hidden(call, filter, reader);
        }
        var matching = found.stream()
                .filter(filter::matches)
                .mapToInt(RankingChoices.Found::proposals)
                .sum();
        return matching - hidden(call, filter, reader);
    }

    private int hidden(CallId call, RankingFilter filter, Reader reader) {
        return reader.hidden().isEmpty()
                ? 0
                : count("p.call_id = :call and p.proposal_id = any (:hidden)", call, filter, reader);
    }

    private int count(String condition, CallId call, RankingFilter filter, Reader reader) {
        return select(
                        "select count(*) from proposal_view_v3 p where " + condition + conditions(filter),
                        call,
                        filter,
                        reader)
                .query(Integer.class)
                .single();
    }

    /** Contains only conditions that the filter has, because PostgreSQL plans every condition at each execution. */
    private static String conditions(RankingFilter filter) {
        var conditions = new StringBuilder();
        add(conditions, true, "p.status = any (:states)");
        add(conditions, filter.track() != null, "p.track = :track");
        add(conditions, filter.format() != null, "p.format = :format");
        add(conditions, filter.language() != null, "p.language = :language");
        add(conditions, filter.city() != null, CITY);
        add(conditions, Boolean.TRUE.equals(filter.firstTime()), FIRST_TIME);
        add(conditions, filter.affiliation() != null, AFFILIATION);
        return conditions.toString();
    }

    private static void add(StringBuilder conditions, boolean given, String condition) {
        if (given) {
            conditions.append(" and ").append(condition);
        }
    }

    private JdbcClient.StatementSpec select(String sql, CallId call, RankingFilter filter, Reader reader) {
        return jdbc.sql(sql)
                .param("call", call.value())
                .param("states", states(filter.state()))
                .param("hidden", reader.hidden().toArray(String[]::new))
                .param("track", filter.track())
                .param("format", filter.format())
                .param("language", filter.language())
                .param("city", filter.city())
                .param("affiliation", filter.affiliation() == null ? null : affiliations.of(filter.affiliation()))
                .param(
                        "today",
                        LocalDate.ofInstant(clock.instant(), clock.getZone()).toString());
    }

    private static String[] states(@Nullable ProposalStatus one) {
        return one != null ? new String[] {one.name()} : ProposalStatus.shown();
    }

    private List<RankedProposal> items(List<Row> rows, Reader reader) {
        var talks = personalData.openAll(
                rows.stream().map(row -> row.proposal().talk()).toList(), Talk.class);
        var first = personalData.openAll(
                rows.stream().map(row -> row.proposal().speaker()).toList(), Speaker.class);
        var ids = rows.stream().map(Row::id).toList();
        var own = reviewedBy(ids, reader.person());
        var others = coSpeakers.among(ids);
        var redacted = reader.committee().seesSpeakers() ? Set.<String>of() : redactions.among(ids);
        var items = new ArrayList<RankedProposal>();
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var talk = talks.get(index);
            var speaker = first.get(index);
            if (talk.isPresent() && speaker.isPresent()) {
                var speakers = CoSpeaker.all(speaker.get(), others.getOrDefault(row.id(), List.of()));
                var shown = visibleTalk(row, talk.get(), speakers, redacted, reader);
                items.add(item(row, shown, speakers, own.contains(row.id()), reader));
            }
        }
        return items;
    }

    private Talk visibleTalk(Row row, Talk talk, List<Speaker> speakers, Set<String> redacted, Reader reader) {
        if (reader.committee().seesSpeakers()) {
            return talk;
        }
        return redacted.contains(row.id())
                ? redactions.blind(row.proposal().id(), row.proposal().version(), talk, speakers)
                : redactions.masked(talk, speakers);
    }

    private Set<String> reviewedBy(List<String> ids, AddressId person) {
        return jdbc.sql("select proposal_id from review_view_v1 where proposal_id = any (?) and reviewer = ? and given")
                .params(ids.toArray(String[]::new), person.value())
                .query((row, _) -> row.getString(1))
                .set();
    }

    private static RankedProposal item(Row row, Talk talk, List<Speaker> speakers, boolean reviewed, Reader reader) {
        var committee = reader.committee();
        var proposal = row.proposal();
        return new RankedProposal(
                row.id(),
                talk.title(),
                talk.summary(),
                proposal.format(),
                proposal.language(),
                proposal.placement().track(),
                proposal.placement().level(),
                committee.seesSpeakers() ? speakers.stream().map(Speaker::name).toList() : List.of(),
                proposal.status(),
                committee.organizer() ? RankedProposal.Decided.of(proposal.answers()) : null,
                row.reviews(),
                committee.seesReviews(reviewed) ? row.score() : null,
                reviewed,
                proposal.submittedAt());
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(ProposalRow.of(row, json), row.getInt("reviews"), score(row), row.getDouble("rank"));
    }

    /**
     * Returns the score. A review that was given after the latest ranking has no z-score, and counts as average for its reviewer.
     */
    private static RankedProposal.@Nullable Score score(ResultSet row) throws SQLException {
        return row.getInt("reviews") == 0
                ? null
                : new RankedProposal.Score(
                        row.getDouble("mean"),
                        row.getDouble("median"),
                        row.getDouble("normalised"),
                        row.getDouble("deviation"));
    }
}
