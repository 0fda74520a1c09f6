package ca.roadshow.registration.meetup;

import static ca.roadshow.registration.meetup.MeetupFixture.ENDS;
import static ca.roadshow.registration.meetup.MeetupFixture.STARTS;
import static ca.roadshow.registration.meetup.MeetupFixture.drafted;
import static ca.roadshow.registration.meetup.MeetupFixture.plan;
import static ca.roadshow.registration.meetup.MeetupFixture.scheduled;
import static ca.roadshow.registration.meetup.MeetupFixture.seated;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanHistoryTest {

    @Test
    void combinesAllChanges() {
        var week = Duration.ofDays(7);
        var later = new MeetupPlan(
                plan(80).title(),
                plan(80).host(),
                "240 Sparks Street",
                STARTS.plus(week),
                ENDS.plus(week),
                plan(80).zone(),
                80,
                plan(80).content());
        var events = List.of(
                drafted(40),
                scheduled(60),
                seated("zoe", 1),
                EarlierEditsFixture.texts(later),
                EarlierEditsFixture.time(later),
                EarlierEditsFixture.capacity(80));
        assertThat(PlanHistory.latest(events)).isEqualTo(later);
    }
}
