package ca.roadshow.registration.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class FormReaderTest {

    private final FormReader reader = new FormReader(HttpStatus.UNPROCESSABLE_CONTENT);

    @Test
    void needsOneLanguageAtLeast() {
        assertThat(reader.bilingual("title", " ", null, 10)).isEmpty();
        assertThat(reader.bilingual("title", null, "Soirée", 10)).isPresent();
    }
}
