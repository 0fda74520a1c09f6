package ca.roadshow.cfp.review.notice;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.review.notice.NoticeCommand.RemindReviewer;
import ca.roadshow.cfp.review.notice.NoticeCommand.TellAssignments;
import ca.roadshow.cfp.review.notice.NoticeEvent.AssignmentsTold;
import ca.roadshow.cfp.review.notice.NoticeEvent.ReviewerReminded;
import ca.roadshow.events.person.AddressId;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Mails to Kofi, a reviewer of the Harbour Day. */
public class ReviewerNoticesTest {

    private static final CallId CALL = new CallId("call-harbour-day-2027");
    private static final AddressId KOFI = new AddressId("addr-KofiKofiKofiKofiKofi");
    private static final NoticeId ID = NoticeId.of(CALL, KOFI);
    private static final Instant NOON = Instant.parse("2026-12-01T17:00:00Z");
    private static final Instant END = NOON.plusSeconds(864_000);

    private final FixtureConfiguration<ReviewerNotices> fixture = new AggregateTestFixture<>(ReviewerNotices.class);

    /** Returns one of each event. */
    public static List<Object> storedEvents() {
        return List.of(told(NOON), reminded(END, 1));
    }

    @Nested
    class Tell {

        @Test
        void requestsAMailForTheFirstRound() {
            fixture.givenNoPriorActivity().when(tell(NOON)).expectEvents(told(NOON));
        }

        @Test
        void requestsOneMailPerRound() {
            fixture.given(told(NOON)).when(tell(NOON)).expectNoEvents();
            fixture.given(told(NOON)).when(tell(NOON.minusSeconds(1))).expectNoEvents();
        }

        @Test
        void requestsAMailForTheNextRound() {
            fixture.given(told(NOON)).when(tell(NOON.plusSeconds(1))).expectEvents(told(NOON.plusSeconds(1)));
        }
    }

    @Nested
    class Remind {

        @Test
        void remindsOnceForEachReminder() {
            fixture.given(told(NOON)).when(remind(END, 1)).expectEvents(reminded(END, 1));
            fixture.given(told(NOON), reminded(END, 1)).when(remind(END, 1)).expectNoEvents();
            fixture.given(told(NOON), reminded(END, 1)).when(remind(END, 2)).expectEvents(reminded(END, 2));
        }

        @Test
        void startsAgainIfTheEndOfScoringChanges() {
            var later = END.plusSeconds(86_400);
            fixture.given(told(NOON), reminded(END, 2)).when(remind(later, 1)).expectEvents(reminded(later, 1));
        }
    }

    private static TellAssignments tell(Instant round) {
        return new TellAssignments(ID, CALL, KOFI, 12, round, END, NOON.plusSeconds(600));
    }

    private static AssignmentsTold told(Instant round) {
        return new AssignmentsTold(ID.value(), CALL.value(), KOFI.value(), 12, round, END, NOON.plusSeconds(600));
    }

    private static RemindReviewer remind(Instant until, int reminder) {
        return new RemindReviewer(ID, CALL, KOFI, 5, until, reminder, NOON.plusSeconds(700_000));
    }

    private static ReviewerReminded reminded(Instant until, int reminder) {
        return new ReviewerReminded(
                ID.value(), CALL.value(), KOFI.value(), 5, until, reminder, NOON.plusSeconds(700_000));
    }
}
