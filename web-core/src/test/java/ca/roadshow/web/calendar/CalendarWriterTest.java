package ca.roadshow.web.calendar;

import static ca.roadshow.web.calendar.CalendarFixture.ROADSHOW;
import static ca.roadshow.web.calendar.CalendarFixture.ZOE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarWriterTest {

    @Test
    void invitesAttendee() {
        var read = read(CalendarWriter.invitation(CalendarFixture.evening(), ROADSHOW, ZOE));
        assertThat(read.getMethod().getValue()).isEqualTo("REQUEST");
        var event = event(read);
        assertThat(event.getUid().getValue()).isEqualTo("meetup-montreal-2026-12@meetups.example.org");
        assertThat(event.getSequence().getValue()).isEqualTo(7);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Instant.parse("2026-11-21T15:00:00Z"));
        assertThat(event.getLastModified().getValue()).isEqualTo(Instant.parse("2026-11-21T15:00:00Z"));
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getSummary().getLanguage()).isEqualTo("fr-CA");
        assertThat(event.getUrl().getValue()).endsWith("/meetups/montreal-2026-12?lang=fr");
        assertThat(event.getOrganizer().getEmail()).isEqualTo(ROADSHOW.email());
        var attendee = event.getAttendees().getFirst();
        assertThat(attendee.getEmail()).isEqualTo(ZOE.email());
        assertThat(attendee.getCommonName()).isEqualTo(ZOE.name());
        assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.ACCEPTED);
        assertThat(attendee.getRsvp()).isFalse();
    }

    @Test
    void cancelsInvitation() {
        var read = read(CalendarWriter.cancellation(CalendarFixture.evening(), ROADSHOW, ZOE));
        assertThat(read.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event(read).getStatus().isCancelled()).isTrue();
        assertThat(event(read).getAttendees()).hasSize(1);
    }

    @Test
    void publishesWithoutAttendees() {
        var read = read(CalendarWriter.published(CalendarFixture.evening(), ROADSHOW));
        assertThat(read.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(event(read).getAttendees()).isEmpty();
        assertThat(event(read).getStatus().isConfirmed()).isTrue();
    }

    @Test
    void marksCalledOffMeetupAsCancelled() {
        var feed = CalendarWriter.feed(
                "Kubernetes Montréal",
                Language.FR,
                List.of(CalendarFixture.evening(), CalendarFixture.calledOff()),
                ROADSHOW,
                Duration.ofHours(1));
        var read = read(feed);
        assertThat(feed)
                .contains("NAME;LANGUAGE=fr-CA:Kubernetes Montréal\r\n", "X-WR-CALNAME:Kubernetes Montréal\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", "X-PUBLISHED-TTL:PT1H\r\n")
                .containsOnlyOnce("BEGIN:VTIMEZONE");
        assertThat(read.getEvents()).hasSize(2);
        assertThat(read.getEvents().getLast().getStatus().isCancelled()).isTrue();
    }

    @Test
    void writesEmptyFeed() {
        var feed = CalendarWriter.feed("Kubernetes", Language.EN, List.of(), ROADSHOW, Duration.ofHours(1));
        assertThat(Biweekly.parse(feed).first().getEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kubernetes, grandes; petites \\ grappes: \"toutes\"",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "x😀é汉العربية‏ עברית and so on and so on and so on and so on and so on and so on and so on and so on",
                "a line\\nthat only looks broken",
                "END:VEVENT"
            })
    void isReadUnchanged(String text) {
        var long10 = text.repeat(200);
        var written = CalendarWriter.published(CalendarFixture.told(text, text, long10 + "\n" + text), ROADSHOW);
        assertThat(event(read(written)).getSummary().getValue()).isEqualTo(text);
        assertThat(event(read(written)).getLocation().getValue()).isEqualTo(text);
        assertThat(event(read(written)).getDescription().getValue()).isEqualTo(long10 + "\n" + text);
        assertThat(Arrays.stream(written.split("\r\n", -1)))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(new String(written.getBytes(UTF_8), UTF_8)).isEqualTo(written);
    }

    @Test
    void escapesLineBreaks() {
        var hostile = "Kubernetes\r\nATTENDEE:mailto:eve@example.org\u0000\u0085END:VEVENT\u2028BEGIN:VALARM";
        var eve = new CalendarAddress("Eve\"\r\n;X=\"y\":mailto:eve", "eve?bcc=all&x@example.org");
        var written = CalendarWriter.invitation(CalendarFixture.told(hostile, hostile, hostile), ROADSHOW, eve);
        var read = read(written);
        assertThat(read.getEvents()).hasSize(1);
        assertThat(event(read).getAlarms()).isEmpty();
        assertThat(event(read).getAttendees()).hasSize(1);
        assertThat(event(read).getAttendees().getFirst().getCommonName()).isEqualTo("Eve' ;X='y':mailto:eve");
        assertThat(written).contains("mailto:eve%3Fbcc%3Dall%26x@example.org").doesNotContain("\u0000");
        assertThat(event(read).getSummary().getValue()).startsWith("Kubernetes ATTENDEE:mailto");
    }

    @Test
    void limitsSequenceToIntegers() {
        var evening = CalendarFixture.evening();
        assertThatIllegalArgumentException().isThrownBy(() -> numbered(evening, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> numbered(evening, 1L << 31));
        assertThat(CalendarEntry.uid("meetup-1", URI.create("http:/nowhere"))).isEqualTo("meetup-1@localhost");
        assertThat(ZOE.toString()).doesNotContain("zoe", "Zoé");
    }

    private static CalendarEntry numbered(CalendarEntry entry, long sequence) {
        return new CalendarEntry(
                entry.uid(),
                sequence,
                entry.changedAt(),
                entry.startsAt(),
                entry.endsAt(),
                entry.zone(),
                entry.language(),
                entry.summary(),
                entry.venue(),
                entry.description(),
                entry.url(),
                entry.calledOff());
    }

    private static ICalendar read(String text) {
        var read = Biweekly.parse(text).first();
        assertThat(read.getVersion()).isEqualTo(ICalVersion.V2_0);
        assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        return read;
    }

    private static VEvent event(ICalendar calendar) {
        return calendar.getEvents().getFirst();
    }
}
