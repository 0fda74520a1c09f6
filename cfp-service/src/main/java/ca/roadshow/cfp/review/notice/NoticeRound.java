package ca.roadshow.cfp.review.notice;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.platform.CfpSettings;
import ca.roadshow.cfp.review.notice.NoticeCommand.RemindReviewer;
import ca.roadshow.cfp.review.notice.NoticeCommand.TellAssignments;
import ca.roadshow.cfp.review.plan.Plan;
import ca.roadshow.cfp.review.plan.Plans;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.access.RoleConditions;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.schedule.EachAlone;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Requests mails to reviewers about new assignments, one per round, and reminders before scoring ends. Leaves out dismissed
 * reviewers.
 */
@Component
class NoticeRound {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Commands commands;
    private final EachAlone round;
    private final CfpSettings settings;
    private final Clock clock;

    NoticeRound(JdbcClient jdbc, Plans plans, Commands commands, EachAlone round, CfpSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.commands = commands;
        this.round = round;
        this.settings = settings;
        this.clock = clock;
    }

    /** Runs one round. Called by the scheduler every minute, by one replica at a time. */
    void run() {
        var now = clock.instant();
        round.of(
                "review-notices",
                withOpenReviews(),
                notice -> notice.callId() + " " + notice.reviewer(),
                notice -> handle(notice, plans.of(new CallId(notice.callId())), now));
    }

    private void handle(DueNotice notice, Plan plan, Instant now) {
        if (!plan.scoresAfter(now)) {
            return;
        }
        var until = plan.scoringEnds(now).orElse(null);
        if (notice.isUntold()) {
            if (notice.isSettled(settings.reviewMailDelay(), now)) {
                tell(notice, until, now);
            }
        } else if (until != null) {
            var reminder = notice.reminderDue(until, settings.reviewReminders(), now);
            if (reminder > 0) {
                remind(notice, until, reminder, now);
            }
        }
    }

    private void tell(DueNotice notice, @Nullable Instant until, Instant now) {
        var call = new CallId(notice.callId());
        var reviewer = new AddressId(notice.reviewer());
        commands.send(
                new TellAssignments(
                        NoticeId.of(call, reviewer), call, reviewer, notice.reviews(), notice.assignedAt(), until, now),
                schedule());
    }

    private void remind(DueNotice notice, Instant until, int reminder, Instant now) {
        var call = new CallId(notice.callId());
        var reviewer = new AddressId(notice.reviewer());
        commands.send(
                new RemindReviewer(NoticeId.of(call, reviewer), call, reviewer, notice.reviews(), until, reminder, now),
                schedule());
    }

    private static Provenance schedule() {
        return Provenance.ofSystem("review-notices", Origin.SCHEDULE);
    }

    /** Returns the current reviewers with assigned reviews that they have not given. */
    private List<DueNotice> withOpenReviews() {
        return jdbc.sql("""
            select n.*, open.reviews from review_notice_v1 n join lateral (
                select count(*)::integer as reviews from review_view_v1 r join proposal_view_v3 p using (proposal_id)
                where r.call_id = n.call_id and r.reviewer = n.reviewer and r.assigned and not r.given and not r.conflict
                    and p.status = 'SUBMITTED') open on open.reviews > 0
            where %s
            order by n.call_id, n.reviewer\
            """.formatted(RoleConditions.has(Role.REVIEWER, "n.reviewer", "n.call_id")))
                .query((row, _) -> notice(row))
                .list();
    }

    private static DueNotice notice(ResultSet row) throws SQLException {
        return new DueNotice(
                row.getString("call_id"),
                row.getString("reviewer"),
                row.getInt("reviews"),
                Objects.requireNonNull(time(row, "assigned_at")),
                time(row, "told_round"),
                time(row, "told_at"),
                time(row, "reminded_until"),
                row.getInt("reminders"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
