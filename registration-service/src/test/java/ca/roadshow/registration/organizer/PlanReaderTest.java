package ca.roadshow.registration.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.Kind;
import ca.roadshow.registration.meetup.MeetupContent;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.MeetupStatus;
import ca.roadshow.registration.meetup.MeetupView;
import ca.roadshow.registration.meetup.RegistrationWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReaderTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @ParameterizedTest
    @CsvSource({
        "2027-01-14T23:00:00Z, 2027-01-15T01:30:00Z",
        "2027-01-14T23:00:00Z, 2027-01-15T06:30:00Z",
        "2027-01-14T14:00:00Z, 2027-01-16T22:00:00Z",
        "2027-01-14T23:00:17Z, 2027-01-15T01:30:45.123Z",
        "2027-11-07T04:30:00Z, 2027-11-07T05:30:00Z",
        "2027-11-07T04:30:00Z, 2027-11-07T06:30:00Z"
    })
    void changesNoTimeThatNobodyTypedOver(Instant starts, Instant ends) {
        var plan = plan(starts, ends);
        assertThat(PlanReader.read(form(plan), TORONTO, plan)).isEqualTo(plan);
    }

    @Test
    void readsRegistrationTimesAtThePlaceAndKeepsTheirSeconds() {
        var plan = plan(Instant.parse("2027-01-14T23:00:00Z"), Instant.parse("2027-01-15T01:30:00Z"))
                .with(new RegistrationWindow(Instant.parse("2027-01-04T14:00:17Z"), null));
        assertThat(form(plan).opens()).isEqualTo("2027-01-04T09:00");
        assertThat(form(plan).closes()).isNull();
        assertThat(PlanReader.read(form(plan), TORONTO, plan)).isEqualTo(plan);
        assertThat(PlanReader.read(form(plan), TORONTO, null).registration().opensAt())
                .isEqualTo("2027-01-04T14:00:00Z");
    }

    @Test
    void showsLastDayOnlyWhereItIsAnother() {
        var start = Instant.parse("2027-01-14T23:00:00Z");
        assertThat(form(plan(start, Instant.parse("2027-01-15T01:30:00Z"))).endsOn())
                .isNull();
        assertThat(form(plan(start, Instant.parse("2027-01-15T06:30:00Z"))).endsOn())
                .isEqualTo("2027-01-15");
    }

    @Test
    void readsTimesInTheZoneThatIsChosenNow() {
        var plan = plan(Instant.parse("2027-01-14T23:00:00Z"), Instant.parse("2027-01-15T01:30:00Z"));
        var shown = form(plan);
        var elsewhere = new MeetupForm(
                shown.community(),
                shown.kind(),
                shown.titleEn(),
                shown.titleFr(),
                shown.descriptionEn(),
                shown.descriptionFr(),
                shown.host(),
                shown.venue(),
                shown.date(),
                shown.starts(),
                shown.endsOn(),
                shown.ends(),
                "America/Halifax",
                shown.capacity(),
                shown.opens(),
                shown.closes(),
                shown.url(),
                shown.agenda(),
                shown.version());
        assertThat(PlanReader.read(elsewhere, TORONTO, plan).endsAt()).isEqualTo(Instant.parse("2027-01-15T00:30:00Z"));
    }

    private static MeetupPlan plan(Instant starts, Instant ends) {
        var content = MeetupContent.of(Bilingual.both("Talks", "Conférences"), List.of());
        return new MeetupPlan(new Bilingual("Outages", null), "Host", null, starts, ends, TORONTO, 60, content);
    }

    private static MeetupForm form(MeetupPlan plan) {
        return MeetupForm.of(
                new MeetupView(
                        "meetup-ottawa",
                        "ottawa",
                        Kind.MEETUP,
                        plan.title(),
                        "community-ottawa",
                        null,
                        plan.host(),
                        plan.venue(),
                        plan.zone(),
                        plan.startsAt(),
                        plan.endsAt(),
                        null,
                        null,
                        plan.startsAt(),
                        plan.capacity(),
                        null,
                        0,
                        0,
                        0,
                        plan.content(),
                        MeetupStatus.PUBLISHED,
                        null,
                        plan.registration()),
                plan);
    }
}
