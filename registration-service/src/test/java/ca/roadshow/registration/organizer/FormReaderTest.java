package ca.roadshow.registration.organizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.roadshow.web.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

class FormReaderTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final FormReader reader = new FormReader(HttpStatus.UNPROCESSABLE_CONTENT);

    @Test
    void readsLocalTimeInItsZone() {
        assertThat(reader.instant("starts", LocalDate.of(2027, 1, 14), LocalTime.of(18, 0), TORONTO))
                .contains(Instant.parse("2027-01-14T23:00:00Z"));
        reader.finish();
    }

    @ParameterizedTest
    @CsvSource({"2027-03-14, 02:30", "2027-11-07, 01:30"})
    void refusesTimesThatClocksSkipOrShowTwice(LocalDate date, LocalTime time) {
        assertThat(reader.instant("starts", date, time, TORONTO)).isEmpty();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(reader::finish);
    }

    @Test
    void needsOneLanguageAtLeast() {
        assertThat(reader.bilingual("title", " ", null, 10)).isEmpty();
        assertThat(reader.bilingual("title", null, "Soirée", 10)).isPresent();
    }

    @Test
    void readsSpeakersAsTheyWereWritten() {
        var row =
                new AgendaRow("talk", "Logs", null, null, null, "Ada Tremblay (Ferrous); Rémi Roy ;", "en", null, null);
        assertThat(row.named())
                .extracting(each -> each.name() + "/" + each.affiliation())
                .containsExactly("Ada Tremblay/Ferrous", "Rémi Roy/null");
    }
}
