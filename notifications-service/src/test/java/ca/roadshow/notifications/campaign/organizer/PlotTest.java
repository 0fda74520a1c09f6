package ca.roadshow.notifications.campaign.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.campaign.sending.CampaignHistory.Moment;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlotTest {

    private static final Instant START = Instant.parse("2026-11-28T14:00:05Z");

    @Test
    void aTableHasOneRowForEachMinuteWithItsLatestNumbers() {
        var rows = Plot.rows(List.of(at(0, 1), at(20, 2), at(50, 3), at(60, 4), at(180, 5)), 12);
        assertThat(rows).containsExactly(at(50, 3), at(60, 4), at(180, 5));
    }

    @Test
    void aTableOfManyMinutesKeepsTheFirstAndTheLast() {
        var moments = IntStream.range(0, 60)
                .mapToObj(minute -> at(60 * minute, minute))
                .toList();
        assertThat(Plot.rows(moments, 12))
                .hasSize(12)
                .doesNotHaveDuplicates()
                .startsWith(moments.getFirst())
                .endsWith(moments.getLast());
    }

    private static Moment at(int second, long accepted) {
        return new Moment(START.plusSeconds(second), accepted, 0, 0, 0);
    }
}
