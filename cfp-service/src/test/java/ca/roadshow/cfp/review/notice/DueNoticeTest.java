package ca.roadshow.cfp.review.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueNoticeTest {

    private static final Instant ASSIGNED = Instant.parse("2026-12-01T17:00:00Z");
    private static final Instant END = ASSIGNED.plus(Duration.ofDays(10));
    private static final List<Duration> BEFORE = List.of(Duration.ofDays(7), Duration.ofDays(2));

    @Test
    void waitsUntilTheLastAssignment() {
        var notice = notice(null, null, null, 0);
        assertThat(notice.isSettled(Duration.ofMinutes(10), ASSIGNED.plusSeconds(599)))
                .isFalse();
        assertThat(notice.isSettled(Duration.ofMinutes(10), ASSIGNED.plusSeconds(600)))
                .isTrue();
    }

    @Test
    void isDueOncePerRound() {
        assertThat(notice(null, null, null, 0).isUntold()).isTrue();
        assertThat(notice(ASSIGNED, ASSIGNED, null, 0).isUntold()).isFalse();
        assertThat(notice(ASSIGNED.minusSeconds(1), ASSIGNED, null, 0).isUntold())
                .isTrue();
    }

    @Test
    void remindsAtEachTimeBeforeTheEnd() {
        var told = notice(ASSIGNED, ASSIGNED, null, 0);
        assertThat(due(told, Duration.ofDays(8))).isZero();
        assertThat(due(told, Duration.ofDays(7))).isEqualTo(1);
        assertThat(due(notice(ASSIGNED, ASSIGNED, END, 1), Duration.ofDays(3))).isZero();
        assertThat(due(notice(ASSIGNED, ASSIGNED, END, 1), Duration.ofDays(2))).isEqualTo(2);
    }

    @Test
    void combinesRemindersThatAreDueTogether() {
        assertThat(due(notice(ASSIGNED, ASSIGNED, null, 0), Duration.ofDays(1))).isEqualTo(2);
    }

    @Test
    void skipsRemindersFromBeforeTheFirstMail() {
        var late = notice(ASSIGNED, END.minus(Duration.ofDays(6)), null, 0);
        assertThat(due(late, Duration.ofDays(5))).isZero();
        assertThat(due(late, Duration.ofDays(2))).isEqualTo(2);
        assertThat(due(notice(null, null, null, 0), Duration.ofDays(2))).isZero();
    }

    @Test
    void startsAgainIfTheEndOfScoringChanges() {
        assertThat(due(notice(ASSIGNED, ASSIGNED, END.minusSeconds(1), 2), Duration.ofDays(7)))
                .isEqualTo(1);
    }

    private static int due(DueNotice notice, Duration beforeEnd) {
        return notice.reminderDue(END, BEFORE, END.minus(beforeEnd));
    }

    private static DueNotice notice(
            @Nullable Instant toldRound, @Nullable Instant toldAt, @Nullable Instant remindedUntil, int reminders) {
        return new DueNotice("call-1", "addr-1", 5, ASSIGNED, toldRound, toldAt, remindedUntil, reminders);
    }
}
